//! The table of all cases, with what everybody says of them.

use std::cmp::Ordering;

use signon_codegen::{Class, Report};

use crate::cases::{Api, Case};
use crate::code::Code;
use crate::judge::Seen;

/// A case, and what was said of it.
pub struct Row<'a> {
    pub case: &'a Case,
    pub report: Report,
    pub seen: Seen,
    pub code: Code,
}

impl Row<'_> {
    fn ours(&self) -> &'static str {
        self.report.class().map_or("nothing", Class::name)
    }

    /// What the items of the API that our report names come to.
    fn items(&self) -> Api {
        let items = self.report.changes.iter().flat_map(|change| &change.rust);
        match items.map(|item| item.class).max() {
            None | Some(Class::Cosmetic) => Api::Same,
            Some(Class::Additive) => Api::Additive,
            Some(Class::Breaking) => Api::Breaking,
        }
    }

    /// All that is not as it has to be.
    pub fn wrong(&self) -> Vec<String> {
        let Self { case, seen, .. } = self;
        let mut wrong = Vec::new();
        let ours = self.report.class();
        if ours != Some(case.class) {
            wrong.push(format!(
                "it is {}, and `diff` calls it {}",
                case.class.name(),
                self.ours()
            ));
        }
        let expected = case.misread.unwrap_or(case.api);
        if seen.api() != expected {
            let (expected, seen) = (expected.name(), seen.api().name());
            wrong.push(format!("to the API it is {expected}, and seen as {seen}"));
        }
        if self.items() != case.api {
            let (api, items) = (case.api.name(), self.items().name());
            wrong.push(format!(
                "to the API it is {api}, by the items that `diff` names {items}"
            ));
        }
        if ours.map_or(Api::Same, Api::of) < case.api {
            wrong.push("`diff` calls it less than what it does to the API".to_owned());
        }
        if (self.code == Code::Changed) == (case.class == Class::Cosmetic) {
            wrong.push(format!(
                "it is {}, and the generated code is: {}",
                case.class.name(),
                self.code.name()
            ));
        }
        let named = |what: String| format!("{}: {what}", case.name);
        let mut wrong: Vec<_> = wrong.into_iter().map(named).collect();
        if !wrong.is_empty() {
            wrong.extend(seen.items.iter().map(|item| format!("    {item}")));
            for change in &self.report.changes {
                wrong.push(format!(
                    "    {}: {}: {}",
                    change.class.name(),
                    change.subject,
                    change.words
                ));
                wrong.extend(change.rust.iter().map(|item| format!("        {item:?}")));
            }
        }
        wrong
    }

    /// Whether an API check sees less than we do, as much or more.
    fn sign(&self) -> char {
        let ours = self.report.class().map_or(Api::Same, Api::of);
        match self.seen.api().cmp(&ours) {
            Ordering::Less => '<',
            Ordering::Equal => '=',
            Ordering::Greater => '>',
        }
    }

    /// Why the verdicts differ, and what is seen of the case.
    fn note(&self) -> String {
        let Seen {
            removed,
            changed,
            added,
            lints,
            ..
        } = &self.seen;
        let counts = [("-", *removed), ("~", *changed), ("+", *added)];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let mut note: Vec<_> = counts
            .map(|(sign, count)| format!("{sign}{count}"))
            .collect();
        note.extend(lints.iter().cloned());
        if !self.case.why.is_empty() {
            note.push(format!("({})", self.case.why));
        }
        note.join(" ")
    }
}

/// Prints all of it.
pub fn print(rows: &[Row<'_>]) {
    let width = rows
        .iter()
        .map(|row| row.case.name.len())
        .max()
        .unwrap_or(0);
    println!(
        "\n{:<width$}  diff        API check  code     items gone, changed and new; lints",
        "case"
    );
    for row in rows {
        let (ours, api, code) = (row.ours(), row.seen.api().name(), row.code.name());
        let sign = row.sign();
        let line = format!(
            "{:<width$}  {ours:<8}  {sign} {api:<8}  {code:<7}  {}",
            row.case.name,
            row.note()
        );
        println!("{}", line.trim_end());
    }
    let count = |is: &dyn Fn(&Row<'_>) -> bool| rows.iter().filter(|row| is(row)).count();
    let called = |class| count(&|row| row.report.class() == Some(class));
    println!(
        "\n{} cases: {} breaking, {} additive, {} cosmetic. Of {} an API check sees as much, of {} less, of {} more.",
        rows.len(),
        called(Class::Breaking),
        called(Class::Additive),
        called(Class::Cosmetic),
        count(&|row| row.sign() == '='),
        count(&|row| row.sign() == '<'),
        count(&|row| row.sign() == '>'),
    );
}
