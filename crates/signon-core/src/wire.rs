//! How plain values are written into paths, queries, headers and forms.

use crate::Secret;
use crate::wipe::Wiped;

/// A value with one plain text on the wire.
pub trait Wire {
    /// Hands the text to `with`; a secret's text is not copied on the way.
    fn wire<R>(&self, with: impl FnOnce(&str) -> R) -> R;
}

impl Wire for str {
    fn wire<R>(&self, with: impl FnOnce(&str) -> R) -> R {
        with(self)
    }
}

impl Wire for String {
    fn wire<R>(&self, with: impl FnOnce(&str) -> R) -> R {
        with(self)
    }
}

impl Wire for Secret {
    fn wire<R>(&self, with: impl FnOnce(&str) -> R) -> R {
        with(self.expose())
    }
}

impl<T: Wire + ?Sized> Wire for &T {
    fn wire<R>(&self, with: impl FnOnce(&str) -> R) -> R {
        (**self).wire(with)
    }
}

macro_rules! displayed {
    ($($type:ty)*) => {$(
        impl Wire for $type {
            fn wire<R>(&self, with: impl FnOnce(&str) -> R) -> R {
                with(&self.to_string())
            }
        }
    )*};
}

displayed!(bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64
    std::num::NonZeroU8 std::num::NonZeroU16 std::num::NonZeroU32 std::num::NonZeroU64);

/// Values that have no plain form are written as JSON.
impl Wire for serde_json::Value {
    fn wire<R>(&self, with: impl FnOnce(&str) -> R) -> R {
        match self {
            Self::String(text) => with(text),
            other => with(&other.to_string()),
        }
    }
}

impl Wire for crate::SecretJson {
    fn wire<R>(&self, with: impl FnOnce(&str) -> R) -> R {
        match self.expose() {
            serde_json::Value::String(text) => with(text),
            other => {
                let mut text = Wiped::default();
                // Writing a value into memory cannot fail.
                serde_json::to_writer(&mut text, other).ok();
                with(std::str::from_utf8(&text).unwrap_or_default())
            }
        }
    }
}

/// The items of a list as one text.
pub fn joined<T: Wire>(items: &[T], separator: &str) -> Secret {
    let mut text = Wiped::default();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            text.push(separator.as_bytes());
        }
        item.wire(|item| text.push(item.as_bytes()));
    }
    text.into_text().into()
}
