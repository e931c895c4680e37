//! Writes the seeds of every fuzz target into a folder, one below it for each: `seeds FOLDER`.

use std::path::Path;
use std::{env, fs, io};

use signon_tests::fuzz::{TARGETS, seeds};

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).expect("a folder to write to");
    for (target, _) in TARGETS {
        let folder = Path::new(&folder).join(target);
        fs::create_dir_all(&folder)?;
        for seed in seeds(target) {
            fs::write(folder.join(seed.name), seed.data)?;
        }
    }
    Ok(())
}
