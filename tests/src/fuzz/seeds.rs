//! Where fuzzing starts: the seeds on disk, and small changes of them.

use std::path::Path;
use std::{fs, io};

use super::{graft, responses, tokens};

/// An input that is worth keeping.
#[derive(Clone, Debug)]
pub struct Seed {
    /// The name of its file, or of what it was made of.
    pub name: String,
    /// The input.
    pub data: Vec<u8>,
}

/// The seeds of a target, always in the same order: its folder under `fuzz/corpus`; for `specs` the specs themselves,
/// and each path of theirs; for `responses` every documented reply; for `tokens` what is rightly signed.
///
/// # Panics
///
/// If they cannot be read, or there are none.
pub fn seeds(target: &str) -> Vec<Seed> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut seeds = files(&root.join("fuzz/corpus").join(target));
    let made = match target {
        "specs" => {
            seeds.extend(files(&root.join("specs")));
            graft::whole()
        }
        "responses" => responses::documented_replies(),
        "tokens" => tokens::made(),
        _ => Vec::new(),
    };
    seeds.extend(made.into_iter().enumerate().map(|(number, data)| Seed {
        name: format!("made_{number}"),
        data,
    }));
    seeds
}

fn files(folder: &Path) -> Vec<Seed> {
    let read = || -> io::Result<Vec<Seed>> {
        let mut seeds = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            seeds.push(Seed {
                name,
                data: fs::read(entry.path())?,
            });
        }
        seeds.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(seeds)
    };
    let seeds = read().unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
    assert!(!seeds.is_empty(), "no seeds in {}", folder.display());
    seeds
}

/// Small changes of an input: always the same ones.
pub fn mutations(seed: &[u8], count: usize) -> impl Iterator<Item = Vec<u8>> {
    let mut random = fastrand::Rng::with_seed(0);
    (0..count).map(move |_| {
        let mut data = seed.to_vec();
        for _ in 0..=random.usize(..3) {
            mutate(&mut data, &mut random);
        }
        data
    })
}

/// Bytes that mean something to one of the readers.
const TELLING: &[u8] = b"\0\n\"'#$%&*+,-./0:<=?@[\\]{}~\x7f\x80\xc3\xff";

fn mutate(data: &mut Vec<u8>, random: &mut fastrand::Rng) {
    let at = random.usize(..=data.len());
    let end = at + random.usize(..=(data.len() - at).min(16));
    match random.u8(..6) {
        0 => data.truncate(at),
        1 => drop(data.drain(at..end)),
        2 => data.insert(at, TELLING[random.usize(..TELLING.len())]),
        3 => data.extend_from_within(at..end),
        4 => {
            let copy = data[at..end].to_vec();
            let to = random.usize(..=data.len());
            data.splice(to..to, copy);
        }
        _ => {
            if let Some(byte) = data.get_mut(at) {
                *byte ^= 1 << random.u8(..8);
            }
        }
    }
}
