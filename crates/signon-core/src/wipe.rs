//! A buffer that leaves nothing behind.

use std::io;
use std::ops::Deref;

use bytes::Bytes;
use zeroize::{Zeroize as _, Zeroizing};

/// Bytes that are overwritten when they are dropped, and wherever they lay before they grew: a vector that grows frees
/// its old memory as it is.
#[derive(Default)]
pub(crate) struct Wiped(Zeroizing<Vec<u8>>);

impl Wiped {
    pub(crate) fn push(&mut self, more: &[u8]) {
        let needed = self.0.len().saturating_add(more.len());
        if needed > self.0.capacity() {
            let mut grown = Vec::with_capacity(needed.saturating_mul(2).max(64));
            grown.extend_from_slice(&self.0);
            self.0.zeroize();
            *self.0 = grown;
        }
        self.0.extend_from_slice(more);
    }

    /// Appends what a form or a query has in place of this text.
    pub(crate) fn push_urlencoded(&mut self, text: &[u8]) {
        for piece in form_urlencoded::byte_serialize(text) {
            self.push(piece.as_bytes());
        }
    }

    /// The same bytes for the layers below; they are overwritten when the last of these lets go.
    pub(crate) fn into_bytes(self) -> Bytes {
        Bytes::from_owner(self.0)
    }

    /// The bytes as text. What is no text is given up; nothing but text is put in where this is used.
    pub(crate) fn into_text(mut self) -> String {
        String::from_utf8(std::mem::take(&mut *self.0)).unwrap_or_else(|error| {
            error.into_bytes().zeroize();
            String::new()
        })
    }
}

impl From<&str> for Wiped {
    fn from(text: &str) -> Self {
        Self(Zeroizing::new(text.as_bytes().to_vec()))
    }
}

impl Deref for Wiped {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl io::Write for Wiped {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        self.push(more);
        Ok(more.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growing_loses_nothing() {
        let mut buffer = Wiped::default();
        for byte in 0..=255 {
            buffer.push(&[byte; 3]);
        }
        assert!(
            buffer
                .chunks(3)
                .zip(0..=255)
                .all(|(three, byte)| three == [byte; 3])
        );
        assert_eq!(buffer.len(), 768);
        assert_eq!(buffer.into_bytes().len(), 768);
    }

    #[test]
    fn text_is_given_back_as_it_was_put_in() {
        let mut buffer = Wiped::default();
        buffer.push("é,".as_bytes());
        buffer.push_urlencoded("a b+é".as_bytes());
        assert_eq!(buffer.into_text(), "é,a+b%2B%C3%A9");
    }
}
