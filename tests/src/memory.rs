//! How much memory a test has needed.

use std::fs;

/// The most memory that this process has used so far, in MiB; nothing where the system does not tell.
///
/// It is the kernel's high-water mark of resident memory, so it includes what the test's own servers need.
pub fn peak_mib() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib / 1024)
}
