//! The example, running.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use crate::browser::Browser;

/// The web application, as long as this lives.
pub struct Application {
    child: Child,
    pub address: String,
}

impl Application {
    pub fn start() -> Self {
        // This test is in `deps`, beside `examples`.
        let here = std::env::current_exe().expect("this test");
        let profile = here.ancestors().nth(2).expect("a folder of a profile");
        let file = format!("examples/web{}", std::env::consts::EXE_SUFFIX);
        let mut child = Command::new(profile.join(file))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the example is built; run `cargo test` without `--test` and `--all-targets`");
        let output = child.stdout.take().expect("its output");
        let mut address = String::new();
        let read = BufReader::new(output).read_line(&mut address);
        read.expect("its address");
        let address = address.trim().to_owned();
        assert!(address.starts_with("http://127.0.0.1:"), "{address}");
        Self { child, address }
    }

    pub fn browser(&self) -> Browser {
        Browser::at(&self.address)
    }
}

impl Drop for Application {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
