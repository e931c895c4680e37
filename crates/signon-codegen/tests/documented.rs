//! Every public item of generated code is documented: `missing_docs` is denied in the crates, and does not look at tests.

use std::path::Path;

use signon_codegen::{generate, read};
use syn::visit::Visit;
use syn::{Attribute, Visibility};

#[derive(Default)]
struct Undocumented(Vec<String>);

impl Undocumented {
    fn look(&mut self, visibility: &Visibility, attributes: &[Attribute], name: &syn::Ident) {
        let documented = attributes
            .iter()
            .any(|attribute| attribute.path().is_ident("doc"));
        if matches!(visibility, Visibility::Public(_)) && !documented {
            self.0.push(name.to_string());
        }
    }
}

impl<'ast> Visit<'ast> for Undocumented {
    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.look(&item.vis, &item.attrs, &item.ident);
        for field in &item.fields {
            if let Some(ident) = &field.ident {
                self.look(&field.vis, &field.attrs, ident);
            }
        }
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.look(&item.vis, &item.attrs, &item.ident);
        for variant in &item.variants {
            self.look(&item.vis, &variant.attrs, &variant.ident);
        }
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.look(&item.vis, &item.attrs, &item.ident);
        for method in &item.items {
            if let syn::TraitItem::Fn(method) = method {
                self.look(&item.vis, &method.attrs, &method.sig.ident);
            }
        }
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.look(&item.vis, &item.attrs, &item.sig.ident);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.look(&item.vis, &item.attrs, &item.sig.ident);
    }
}

#[test]
fn every_public_item_is_documented() {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/constructs/spec.yaml");
    let text = std::fs::read_to_string(spec).expect("the spec of all constructs");
    let document = read("spec.yaml", &text).expect("readable");
    let generated = generate(&document, "a test").expect("generated");
    for (name, text) in &generated.files {
        let file = syn::parse_file(text).expect("Rust");
        let mut found = Undocumented::default();
        found.visit_file(&file);
        assert_eq!(found.0, Vec::<String>::new(), "{name}");
        let about = file
            .attrs
            .iter()
            .any(|attribute| attribute.path().is_ident("doc"));
        assert!(about, "{name} does not say what it is");
    }
}
