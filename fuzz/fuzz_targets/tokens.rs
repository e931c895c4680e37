#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| signon_tests::fuzz::tokens(data));
