//! `lint`: our own rules for specs.

use signon_codegen::lint;

use crate::project::{Failure, Provider};

pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let mut found = 0;
    for provider in Provider::select(arguments)? {
        match lint(&provider.spec()?) {
            Ok(()) => println!("{:<10} sound", provider.name),
            Err(diagnostics) => {
                found += diagnostics.0.len();
                println!("{diagnostics}\n");
            }
        }
    }
    if found > 0 {
        Err(format!("{found} found in the specs").into())
    } else {
        Ok(())
    }
}
