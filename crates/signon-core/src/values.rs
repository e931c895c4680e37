//! Values that are looser on the wire than in Rust.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};

/// Reads a boolean, and the texts `"true"` and `"false"`.
pub fn lenient_bool<'de, D: Deserializer<'de>, T: From<Lenient>>(
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_any(BoolVisitor).map(T::from)
}

/// A boolean that may have come as text, or not at all.
pub struct Lenient(Option<bool>);

impl From<Lenient> for Option<bool> {
    fn from(value: Lenient) -> Self {
        value.0
    }
}

struct BoolVisitor;

impl<'de> Visitor<'de> for BoolVisitor {
    type Value = Lenient;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a boolean, or \"true\" or \"false\"")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Lenient, E> {
        Ok(Lenient(Some(value)))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Lenient, E> {
        Ok(Lenient(None))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Lenient, E> {
        match value {
            "true" => Ok(Lenient(Some(true))),
            "false" => Ok(Lenient(Some(false))),
            _ => Err(E::custom("a text that is no boolean")),
        }
    }
}

/// Reads a required boolean, and the texts `"true"` and `"false"`.
pub fn required_lenient_bool<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    let value: Option<bool> = lenient_bool(deserializer)?;
    value.ok_or_else(|| de::Error::custom("a boolean is required"))
}

/// The schema of a boolean that may come as text.
#[cfg(feature = "schemars")]
pub fn lenient_bool_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "oneOf": [{ "type": "boolean" }, { "type": "string", "enum": ["true", "false"] }] })
}

/// Reads a list; `null` is an empty one.
pub fn list_or_null<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(
    deserializer: D,
) -> Result<T, D::Error> {
    Option::<T>::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// A value that was not known when the crate was generated.
///
/// Kept apart so that a program which compares it by [`as_str`](Unknown::as_str) goes on working when the value becomes
/// known.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Unknown(String);

impl Unknown {
    #[doc(hidden)]
    pub fn new(value: String) -> Self {
        Self(value)
    }

    /// The value as it came over the wire.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The traits of an enum whose list of values is open, on top of its `as_str` and `known`.
#[doc(hidden)]
#[macro_export]
macro_rules! open_enum {
    ($name:ident: $($wire:literal)*) => {
        impl ::std::convert::From<&str> for $name {
            fn from(value: &str) -> Self {
                Self::known(value).unwrap_or_else(|| Self::Unknown($crate::Unknown::new(value.to_owned())))
            }
        }

        impl ::std::convert::From<::std::string::String> for $name {
            fn from(value: ::std::string::String) -> Self {
                Self::known(&value).unwrap_or_else(|| Self::Unknown($crate::Unknown::new(value)))
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            // A variant may be called `Err`.
            fn from_str(value: &str) -> ::std::result::Result<Self, ::std::convert::Infallible> {
                ::std::result::Result::Ok(Self::from(value))
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let value: ::std::string::String =
                    $crate::__private::serde::Deserialize::deserialize(deserializer)?;
                ::std::result::Result::Ok(Self::from(value))
            }
        }

        impl $crate::__private::Wire for $name {
            fn wire<R>(&self, with: impl FnOnce(&str) -> R) -> R {
                with(self.as_str())
            }
        }

        $crate::open_enum_schema!($name: $($wire)*);
    };
}

#[doc(hidden)]
#[cfg(feature = "schemars")]
#[macro_export]
macro_rules! open_enum_schema {
    ($name:ident: $($wire:literal)*) => {
        impl $crate::__private::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(
                _: &mut $crate::__private::schemars::SchemaGenerator,
            ) -> $crate::__private::schemars::Schema {
                $crate::__private::schemars::json_schema!({
                    "type": "string",
                    "x-extensible-enum": [$($wire),*],
                })
            }
        }
    };
}

#[doc(hidden)]
#[cfg(not(feature = "schemars"))]
#[macro_export]
macro_rules! open_enum_schema {
    ($name:ident: $($wire:literal)*) => {};
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    #[derive(Deserialize)]
    struct Flags {
        #[serde(deserialize_with = "super::required_lenient_bool")]
        must: bool,
        #[serde(default, deserialize_with = "super::lenient_bool")]
        may: Option<bool>,
    }

    fn read(text: &str) -> Option<(bool, Option<bool>)> {
        serde_json::from_str::<Flags>(text)
            .ok()
            .map(|flags| (flags.must, flags.may))
    }

    #[test]
    fn booleans_are_read_as_such_and_as_text() {
        assert_eq!(
            read(r#"{"must":true,"may":"false"}"#),
            Some((true, Some(false)))
        );
        assert_eq!(read(r#"{"must":"true"}"#), Some((true, None)));
        assert_eq!(read(r#"{"must":"false","may":null}"#), Some((false, None)));
    }

    #[test]
    fn other_texts_are_no_booleans() {
        for text in [
            r#"{"must":"yes"}"#,
            r#"{"must":1}"#,
            r#"{"must":null}"#,
            r#"{}"#,
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
