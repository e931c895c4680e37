// What every peer does: it lives as long as the stdin that its parent holds, and says once where it is.

// A parent that crashes closes the pipe, and so leaves no server behind. Watched from the first moment on, because a
// parent can die while the peer still starts. (Start a peer with stdin piped: with /dev/null it ends at once.)
process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume();

/** Prints the one line of JSON that the parent waits for. Everything else that a peer has to say goes to stderr. */
export function announce(facts) {
  process.stdout.write(`${JSON.stringify(facts)}\n`);
}
