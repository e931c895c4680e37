//! git as if nobody had told it anything.

use std::process::Command;

/// Whoever runs the tests may have told git anything: a hook, for one, says which repository is meant.
pub fn isolated(command: &mut Command) -> &mut Command {
    command
        .env("GIT_CONFIG_GLOBAL", "no-such-file")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CEILING_DIRECTORIES", std::env::temp_dir());
    for said in [
        "ALTERNATE_OBJECT_DIRECTORIES",
        "COMMON_DIR",
        "CONFIG_COUNT",
        "CONFIG_PARAMETERS",
        "DIR",
        "INDEX_FILE",
        "NAMESPACE",
        "OBJECT_DIRECTORY",
        "PREFIX",
        "WORK_TREE",
    ] {
        command.env_remove(format!("GIT_{said}"));
    }
    for role in ["AUTHOR", "COMMITTER"] {
        command
            .env(format!("GIT_{role}_NAME"), "Ada")
            .env(format!("GIT_{role}_EMAIL"), "ada@example.com");
    }
    command
}
