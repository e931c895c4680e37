//! A report for a person.

use std::fmt;

use crate::diff::{Change, Class, Report};

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut class = None;
        for change in &self.changes {
            if class != Some(change.class) {
                if class.is_some() {
                    f.write_str("\n")?;
                }
                class = Some(change.class);
                writeln!(f, "{}", heading(change.class))?;
            }
            print(f, change)?;
        }
        Ok(())
    }
}

fn heading(class: Class) -> &'static str {
    match class {
        Class::Breaking => "Breaking: a program does not compile any more, or does another thing",
        Class::Additive => "Additive: something new to use, nothing to change",
        Class::Cosmetic => "Cosmetic: nothing that a program notices",
    }
}

fn print(f: &mut fmt::Formatter<'_>, change: &Change) -> fmt::Result {
    let Change {
        subject,
        words,
        file,
        details,
        pointer,
        line,
        rust,
        ..
    } = change;
    writeln!(f, "\n  {subject}: {words}")?;
    let line = if *line > 0 {
        format!(":{line}")
    } else {
        String::new()
    };
    let pointer = match pointer.as_str() {
        "" => String::new(),
        pointer => format!("  #{pointer}"),
    };
    writeln!(f, "    --> {file}{line}{pointer}")?;
    for detail in details {
        writeln!(f, "    {detail}")?;
    }
    for item in rust.iter().filter(|item| !item.is_told_by(rust)) {
        writeln!(f, "    {item}")?;
    }
    Ok(())
}
