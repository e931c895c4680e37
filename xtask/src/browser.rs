//! `browser`: signs in at the example web application with a real browser, and keeps pictures of what it saw.

use std::env;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use crate::node;
use crate::project::{Failure, root, take_flag, target};
use crate::tool::check;

const FEATURES: [&str; 2] = ["--features", "full,authentiq-oidc"];
const HOW: &str = "install Chromium (Debian: `apt-get install chromium`), or name a browser of its family by CHROMIUM";

pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let (_, rest) = take_flag(arguments, "")?;
    if let Some(unknown) = rest.first() {
        return Err(format!("`browser` takes no `{unknown}`").into());
    }
    let chromium = ensure()?;
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
    println!(
        "the README's is signed-in.png: where it looks otherwise now, copy it to crates/signon/examples/web/"
    );
    Ok(())
}

/// Whether all is there that this needs, or may be installed.
pub fn available() -> Result<(), Failure> {
    node::available()?;
    match found().is_some() || may_install() {
        true => Ok(()),
        false => Err(HOW.into()),
    }
}

/// The browser. Where it is missing, and this program may install packages, Debian's.
fn ensure() -> Result<PathBuf, Failure> {
    available()?;
    if let Some(found) = found() {
        return Ok(found);
    }
    println!("installing Chromium from Debian's packages");
    let apt = |arguments: &[&str]| {
        let mut apt = Command::new("apt-get");
        apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        check(&mut apt)
    };
    let install = [
        "install",
        "--quiet=2",
        "--yes",
        "--no-install-recommends",
        "chromium",
    ];
    // Without a list of packages none is found.
    apt(&install)
        .or_else(|_| apt(&["update", "--quiet=2"]).and_then(|()| apt(&install)))
        .map_err(|error| format!("{error}; {HOW}"))?;
    found().ok_or_else(|| HOW.into())
}

fn found() -> Option<PathBuf> {
    let named = env::var_os("CHROMIUM").map(PathBuf::from);
    named.or_else(on_path)
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
