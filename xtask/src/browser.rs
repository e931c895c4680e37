//! `browser`: signs in at the example web application with a real browser, and keeps pictures of what it saw.

use std::env;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use crate::node;
use crate::project::{Failure, root, take_flag, target};
use crate::tool::check;

const FEATURES: [&str; 2] = ["--features", "full,oidc"];
const HOW: &str = "install Chromium (Debian: `apt-get install chromium`), or name a browser of its family by CHROMIUM";

pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let (_, rest) = take_flag(arguments, "")?;
    if let Some(unknown) = rest.first() {
        return Err(format!("`browser` takes no `{unknown}`").into());
    }
    let chromium = find()?;
    let folder = root().join("tests/browser");
    node::install(&folder)?;
    let example = ["--package", "signon", "--example", "web"];
    let mut build = Command::new(env!("CARGO"));
    check(build.arg("build").args(example).args(FEATURES))?;

    let mut run = Command::new(env!("CARGO"));
    run.args(["run", "--quiet"]).args(example).args(FEATURES);
    let (_web, address) = Web::start(run.current_dir(root()))?;
    let pictures = target().join("browser");
    let mut script = Command::new("node");
    script.arg(folder.join("sign-in.mjs")).arg(address);
    check(script.arg(&pictures).arg(chromium))?;
    println!("pictures: {}", pictures.display());
    Ok(())
}

/// The browser, and whether there is what drives it. Where this program may install packages and the browser is missing, it
/// installs Debian's.
pub fn find() -> Result<PathBuf, Failure> {
    if !node::is_there() {
        return Err(node::MISSING.into());
    }
    if let Some(named) = env::var_os("CHROMIUM") {
        return Ok(named.into());
    }
    if let Some(found) = on_path() {
        return Ok(found);
    }
    let installed = may_install() && {
        println!("installing Chromium from Debian's packages");
        let apt = |arguments: &[&str]| {
            let mut apt = Command::new("apt-get");
            apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
            check(&mut apt).is_ok()
        };
        let install = [
            "install",
            "--quiet=2",
            "--yes",
            "--no-install-recommends",
            "chromium",
        ];
        // Without a list of packages none is found.
        apt(&install) || (apt(&["update", "--quiet=2"]) && apt(&install))
    };
    match on_path().filter(|_| installed) {
        Some(found) => Ok(found),
        None => Err(HOW.into()),
    }
}

fn on_path() -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<_> = env::split_paths(&path).collect();
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let mut files = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    files.find(|file| file.is_file())
}

/// Whether this is root on a system of Debian's family: everybody else is told how.
fn may_install() -> bool {
    let id = Command::new("id").arg("-u").output();
    let is_root = id.is_ok_and(|output| output.stdout.starts_with(b"0\n"));
    is_root && PathBuf::from("/etc/debian_version").exists()
}

/// The web application, as long as this lives.
struct Web(Child);

impl Web {
    /// Starts it, and waits for the address that it prints.
    fn start(command: &mut Command) -> Result<(Self, String), Failure> {
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        let output = child.stdout.take();
        let web = Self(child);
        let output = output.ok_or("the web application has no output")?;
        let mut address = String::new();
        BufReader::new(output).read_line(&mut address)?;
        let address = address.trim().to_owned();
        if address.is_empty() {
            return Err("the web application ended before it was ready".into());
        }
        Ok((web, address))
    }
}

impl Drop for Web {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}
