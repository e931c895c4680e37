// @generated from tests/constructs/spec.yaml by `cargo xtask generate constructs`: do not edit.
// Spec SHA-256: dc28de1783089f45e9d79ba666fa644a225503e7395dfd343337e7582725b86a

//! One builder for each operation: its setters, and `send`.

#[allow(unused_imports, reason = "not every API has types of its own")]
use super::{error, response, scheme, types};
use signon_core::__private as rt;

pub(crate) static GET_PARCEL: rt::Operation = rt::Operation {
    name: "get_parcel",
    method: rt::Method::GET,
    template: "/parcels/{id}",
    accept: "application/json",
    retryable: true,
    security: &[],
};

/// A call of [`get_parcel`](super::Client::get_parcel): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetParcel<'a> {
    call: rt::Call<'a>,
    id: Option<String>,
}

impl<'a> GetParcel<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, id: None }
    }

    /// **Required.** The parcel.
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`GetParcelError`](super::error::GetParcelError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::Parcel>,
        signon_core::Error<error::GetParcelError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("");
        request.literal("/parcels/");
        request.segment("id", self.id.as_ref())?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::Parcel>,
        signon_core::Error<error::GetParcelError>,
    > {
        match reply.status() {
            200 => reply.json(),
            404 => Err(reply.bare_error(error::GetParcelError::NotFound)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static PUT_PARCEL: rt::Operation = rt::Operation {
    name: "put_parcel",
    method: rt::Method::PUT,
    template: "/parcels/{id}",
    accept: "application/json",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct PutParcelBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<types::State>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<types::Point>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notes: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<std::collections::BTreeMap<String, i64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    inner: Option<types::Parcel>,
    #[serde(skip_serializing_if = "Option::is_none")]
    insured: Option<bool>,
}

/// A call of [`put_parcel`](super::Client::put_parcel): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PutParcel<'a> {
    call: rt::Call<'a>,
    id: Option<String>,
    body: PutParcelBody,
}

impl<'a> PutParcel<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            id: None,
            body: PutParcelBody::default(),
        }
    }

    /// **Required.** The parcel.
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// **Required.** `state` on the wire.
    pub fn state(mut self, value: impl Into<types::State>) -> Self {
        self.body.state = Some(value.into());
        self
    }

    /// A place.
    pub fn to(mut self, value: impl Into<types::Point>) -> Self {
        self.body.to = Some(value.into());
        self
    }

    /// `notes` on the wire.
    pub fn notes(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body.notes = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// `counts` on the wire.
    pub fn counts(
        mut self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<i64>)>,
    ) -> Self {
        self.body.counts = Some(
            value.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// `inner` on the wire.
    pub fn inner(mut self, value: impl Into<types::Parcel>) -> Self {
        self.body.inner = Some(value.into());
        self
    }

    /// `insured` on the wire.
    pub fn insured(mut self, value: bool) -> Self {
        self.body.insured = Some(value);
        self
    }

    /// Takes all fields of the body from a value, for instance one that was received before.
    pub fn body(mut self, value: types::Parcel) -> Self {
        self.body.state = Some(value.state);
        self.body.to = value.to;
        self.body.notes = (!value.notes.is_empty()).then_some(value.notes);
        self.body.counts = (!value.counts.is_empty()).then_some(value.counts);
        self.body.inner = value.inner.map(|inner| *inner);
        self.body.insured = value.insured;
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::Parcel>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("");
        request.literal("/parcels/");
        request.segment("id", self.id.as_ref())?;
        request.require("state", self.body.state.is_some())?;
        request.json(&self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::Parcel>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_LABEL: rt::Operation = rt::Operation {
    name: "get_label",
    method: rt::Method::GET,
    template: "/depots/{depot}/shelves/{shelf-no}/{file}.{ext}",
    accept: "text/plain",
    retryable: true,
    security: &[],
};

/// A call of [`get_label`](super::Client::get_label): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetLabel<'a> {
    call: rt::Call<'a>,
    depot: Option<String>,
    shelf_no: Option<i64>,
    file: Option<String>,
    ext: Option<types::GetLabelExt>,
}

impl<'a> GetLabel<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            depot: None,
            shelf_no: None,
            file: None,
            ext: None,
        }
    }

    /// **Required.** `depot` on the wire.
    pub fn depot(mut self, value: impl Into<String>) -> Self {
        self.depot = Some(value.into());
        self
    }

    /// **Required.** `shelf-no` on the wire.
    pub fn shelf_no(mut self, value: i64) -> Self {
        self.shelf_no = Some(value);
        self
    }

    /// **Required.** `file` on the wire.
    pub fn file(mut self, value: impl Into<String>) -> Self {
        self.file = Some(value.into());
        self
    }

    /// **Required.** `ext` on the wire.
    pub fn ext(mut self, value: impl Into<types::GetLabelExt>) -> Self {
        self.ext = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("");
        request.literal("/depots/");
        request.segment("depot", self.depot.as_ref())?;
        request.literal("/shelves/");
        request.segment("shelf_no", self.shelf_no.as_ref())?;
        request.literal("/");
        request.segment("file", self.file.as_ref())?;
        request.literal(".");
        request.segment("ext", self.ext.as_ref())?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.text(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static CANCEL_PARCEL: rt::Operation = rt::Operation {
    name: "cancel_parcel",
    method: rt::Method::POST,
    template: "/parcels/{id}:cancel",
    accept: "*/*",
    retryable: false,
    security: &[],
};

/// A call of [`cancel_parcel`](super::Client::cancel_parcel): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct CancelParcel<'a> {
    call: rt::Call<'a>,
    id: Option<String>,
}

impl<'a> CancelParcel<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, id: None }
    }

    /// **Required.** `id` on the wire.
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("");
        request.literal("/parcels/");
        request.segment("id", self.id.as_ref())?;
        request.literal(":cancel");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static SEARCH: rt::Operation = rt::Operation {
    name: "search",
    method: rt::Method::GET,
    template: "/search",
    accept: "application/json",
    retryable: true,
    security: &[],
};

/// A call of [`search`](super::Client::search): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct Search<'a> {
    call: rt::Call<'a>,
    tag: Option<Vec<String>>,
    csv: Option<Vec<i64>>,
    spaced: Option<Vec<String>>,
    piped: Option<Vec<types::State>>,
    limit: Option<i32>,
    heavy: Option<bool>,
    weight: Option<f64>,
    state: Option<types::State>,
    either: Option<String>,
    lenient: Option<bool>,
    any: Option<serde_json::Value>,
    page_size: Option<i64>,
    x_trace: Option<String>,
    x_tags: Option<Vec<String>>,
    x_count: Option<i64>,
    session: Option<signon_core::Secret>,
    lang: Option<String>,
}

impl<'a> Search<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            tag: None,
            csv: None,
            spaced: None,
            piped: None,
            limit: None,
            heavy: None,
            weight: None,
            state: None,
            either: None,
            lenient: None,
            any: None,
            page_size: None,
            x_trace: None,
            x_tags: None,
            x_count: None,
            session: None,
            lang: None,
        }
    }

    /// Exploded.
    pub fn tag(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tag = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// `csv` on the wire.
    pub fn csv(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        self.csv = Some(value.into_iter().collect());
        self
    }

    /// `spaced` on the wire.
    pub fn spaced(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.spaced = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// `piped` on the wire.
    pub fn piped(
        mut self,
        value: impl IntoIterator<Item = impl Into<types::State>>,
    ) -> Self {
        self.piped = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// **Required.**
    ///
    /// Not sent unless it is set; the provider's default is `20`.
    pub fn limit(mut self, value: i32) -> Self {
        self.limit = Some(value);
        self
    }

    /// `heavy` on the wire.
    pub fn heavy(mut self, value: bool) -> Self {
        self.heavy = Some(value);
        self
    }

    /// `weight` on the wire.
    pub fn weight(mut self, value: f64) -> Self {
        self.weight = Some(value);
        self
    }

    /// `state` on the wire.
    pub fn state(mut self, value: impl Into<types::State>) -> Self {
        self.state = Some(value.into());
        self
    }

    /// `either` on the wire.
    pub fn either(mut self, value: impl Into<String>) -> Self {
        self.either = Some(value.into());
        self
    }

    /// `lenient` on the wire.
    pub fn lenient(mut self, value: bool) -> Self {
        self.lenient = Some(value);
        self
    }

    /// `any` on the wire.
    pub fn any(mut self, value: impl Into<serde_json::Value>) -> Self {
        self.any = Some(value.into());
        self
    }

    /// `page[size]` on the wire.
    pub fn page_size(mut self, value: i64) -> Self {
        self.page_size = Some(value);
        self
    }

    /// **Required.** `X-Trace` on the wire.
    pub fn x_trace(mut self, value: impl Into<String>) -> Self {
        self.x_trace = Some(value.into());
        self
    }

    /// `X-Tags` on the wire.
    pub fn x_tags(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.x_tags = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// `X-Count` on the wire.
    pub fn x_count(mut self, value: i64) -> Self {
        self.x_count = Some(value);
        self
    }

    /// `session` on the wire.
    pub fn session(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.session = Some(value.into());
        self
    }

    /// `lang` on the wire.
    pub fn lang(mut self, value: impl Into<String>) -> Self {
        self.lang = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<Vec<types::Parcel>>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/search");
        if let Some(value) = &self.tag {
            for value in value {
                request.query("tag", value);
            }
        }
        if let Some(value) = &self.csv {
            request.query("csv", &rt::joined(value, ","));
        }
        if let Some(value) = &self.spaced {
            request.query("spaced", &rt::joined(value, " "));
        }
        if let Some(value) = &self.piped {
            request.query("piped", &rt::joined(value, "|"));
        }
        request.require("limit", self.limit.is_some())?;
        if let Some(value) = &self.limit {
            request.query("limit", value);
        }
        if let Some(value) = &self.heavy {
            request.query("heavy", value);
        }
        if let Some(value) = &self.weight {
            request.query("weight", value);
        }
        if let Some(value) = &self.state {
            request.query("state", value);
        }
        if let Some(value) = &self.either {
            request.query("either", value);
        }
        if let Some(value) = &self.lenient {
            request.query("lenient", value);
        }
        if let Some(value) = &self.any {
            request.query("any", value);
        }
        if let Some(value) = &self.page_size {
            request.query("page[size]", value);
        }
        request.require("x_trace", self.x_trace.is_some())?;
        if let Some(value) = &self.x_trace {
            request.header("x-trace", value)?;
        }
        if let Some(value) = &self.x_tags {
            request.header("x-tags", &rt::joined(value, ","))?;
        }
        if let Some(value) = &self.x_count {
            request.header("x-count", value)?;
        }
        if let Some(value) = &self.session {
            request.cookie("session", value)?;
        }
        if let Some(value) = &self.lang {
            request.cookie("lang", value)?;
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<Vec<types::Parcel>>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_FLAT: rt::Operation = rt::Operation {
    name: "post_flat",
    method: rt::Method::POST,
    template: "/flat",
    accept: "*/*",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct PostFlatBody_ {
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    name_: Option<String>,
    kind: &'static str,
    version: [&'static str; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    weight: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fragile: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    labels: Option<std::collections::BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret: Option<signon_core::Secret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lenient: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nullable: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<types::Point>,
}

/// A call of [`post_flat`](super::Client::post_flat): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostFlat<'a> {
    call: rt::Call<'a>,
    name: Option<String>,
    body: PostFlatBody_,
}

impl<'a> PostFlat<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            name: None,
            body: PostFlatBody_ {
                kind: "parcel",
                version: ["1"],
                ..PostFlatBody_::default()
            },
        }
    }

    /// `name` on the wire.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// **Required.** The receiver's name.
    pub fn name_(mut self, value: impl Into<String>) -> Self {
        self.body.name_ = Some(value.into());
        self
    }

    /// **Required.** `weight` on the wire.
    pub fn weight(mut self, value: i64) -> Self {
        self.body.weight = Some(value);
        self
    }

    ///
    ///
    /// Not sent unless it is set; the provider's default is `false`.
    pub fn fragile(mut self, value: bool) -> Self {
        self.body.fragile = Some(value);
        self
    }

    /// `tags` on the wire.
    pub fn tags(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body.tags = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// `labels` on the wire.
    pub fn labels(
        mut self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.body.labels = Some(
            value.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// `secret` on the wire.
    pub fn secret(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.secret = Some(value.into());
        self
    }

    /// A boolean.
    pub fn lenient(mut self, value: bool) -> Self {
        self.body.lenient = Some(value);
        self
    }

    /// `nullable` on the wire.
    pub fn nullable(mut self, value: impl Into<String>) -> Self {
        self.body.nullable = Some(value.into());
        self
    }

    /// A place.
    pub fn at(mut self, value: impl Into<types::Point>) -> Self {
        self.body.at = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/flat");
        if let Some(value) = &self.name {
            request.query("name", value);
        }
        request.require("name_", self.body.name_.is_some())?;
        request.require("weight", self.body.weight.is_some())?;
        request.json(&self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_ENVELOPED: rt::Operation = rt::Operation {
    name: "post_enveloped",
    method: rt::Method::POST,
    template: "/enveloped",
    accept: "*/*",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct PostEnvelopedBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    a: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    b: Option<i64>,
}

/// A call of [`post_enveloped`](super::Client::post_enveloped): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostEnveloped<'a> {
    call: rt::Call<'a>,
    body: PostEnvelopedBody,
}

impl<'a> PostEnveloped<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: PostEnvelopedBody::default(),
        }
    }

    /// **Required.** `a` on the wire.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.body.a = Some(value.into());
        self
    }

    /// `b` on the wire.
    pub fn b(mut self, value: i64) -> Self {
        self.body.b = Some(value);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/enveloped");
        request.require("a", self.body.a.is_some())?;
        request.json_inside("data", &self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_LIST: rt::Operation = rt::Operation {
    name: "post_list",
    method: rt::Method::POST,
    template: "/list",
    accept: "*/*",
    retryable: false,
    security: &[],
};

/// A call of [`post_list`](super::Client::post_list): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostList<'a> {
    call: rt::Call<'a>,
    body: Option<Vec<types::Point>>,
}

impl<'a> PostList<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, body: None }
    }

    /// **Required.** `body` on the wire.
    pub fn body(
        mut self,
        value: impl IntoIterator<Item = impl Into<types::Point>>,
    ) -> Self {
        self.body = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/list");
        request.require("body", self.body.is_some())?;
        if let Some(value) = &self.body {
            request.json(value)?;
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_EITHER: rt::Operation = rt::Operation {
    name: "post_either",
    method: rt::Method::POST,
    template: "/either",
    accept: "application/json",
    retryable: false,
    security: &[],
};

/// A call of [`post_either`](super::Client::post_either): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostEither<'a> {
    call: rt::Call<'a>,
    body: Option<types::Payment>,
}

impl<'a> PostEither<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, body: None }
    }

    /// **Required.** `body` on the wire.
    pub fn body(mut self, value: impl Into<types::Payment>) -> Self {
        self.body = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::Payment>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/either");
        request.require("body", self.body.is_some())?;
        if let Some(value) = &self.body {
            request.json(value)?;
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::Payment>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_MAP: rt::Operation = rt::Operation {
    name: "post_map",
    method: rt::Method::POST,
    template: "/map",
    accept: "*/*",
    retryable: false,
    security: &[],
};

/// A call of [`post_map`](super::Client::post_map): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostMap<'a> {
    call: rt::Call<'a>,
    body: Option<std::collections::BTreeMap<String, i64>>,
}

impl<'a> PostMap<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, body: None }
    }

    /// **Required.** `body` on the wire.
    pub fn body(
        mut self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<i64>)>,
    ) -> Self {
        self.body = Some(
            value.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/map");
        request.require("body", self.body.is_some())?;
        if let Some(value) = &self.body {
            request.json(value)?;
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_FREE: rt::Operation = rt::Operation {
    name: "post_free",
    method: rt::Method::POST,
    template: "/free",
    accept: "*/*",
    retryable: false,
    security: &[],
};

/// A call of [`post_free`](super::Client::post_free): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostFree<'a> {
    call: rt::Call<'a>,
    body: Option<serde_json::Map<String, serde_json::Value>>,
}

impl<'a> PostFree<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, body: None }
    }

    /// **Required.** `body` on the wire.
    pub fn body(
        mut self,
        value: impl Into<serde_json::Map<String, serde_json::Value>>,
    ) -> Self {
        self.body = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/free");
        request.require("body", self.body.is_some())?;
        if let Some(value) = &self.body {
            request.json(value)?;
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_ANYTHING: rt::Operation = rt::Operation {
    name: "post_anything",
    method: rt::Method::POST,
    template: "/anything",
    accept: "*/*",
    retryable: false,
    security: &[],
};

/// A call of [`post_anything`](super::Client::post_anything): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostAnything<'a> {
    call: rt::Call<'a>,
    body: Option<serde_json::Value>,
}

impl<'a> PostAnything<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, body: None }
    }

    /// `body` on the wire.
    pub fn body(mut self, value: impl Into<serde_json::Value>) -> Self {
        self.body = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/anything");
        if let Some(value) = &self.body {
            request.json(value)?;
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_OPTIONAL: rt::Operation = rt::Operation {
    name: "post_optional",
    method: rt::Method::POST,
    template: "/optional",
    accept: "*/*",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct PostOptionalBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    a: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    b: Option<String>,
}

/// A call of [`post_optional`](super::Client::post_optional): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostOptional<'a> {
    call: rt::Call<'a>,
    body: PostOptionalBody,
}

impl<'a> PostOptional<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: PostOptionalBody::default(),
        }
    }

    /// **Required.** `a` on the wire.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.body.a = Some(value.into());
        self
    }

    /// `b` on the wire.
    pub fn b(mut self, value: impl Into<String>) -> Self {
        self.body.b = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/optional");
        if self.body.a.is_some() || self.body.b.is_some() {
            request.require("a", self.body.a.is_some())?;
            request.json(&self.body)?;
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_INHERITED: rt::Operation = rt::Operation {
    name: "post_inherited",
    method: rt::Method::POST,
    template: "/inherited",
    accept: "application/json",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct PostInheritedBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<types::Kind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    barks: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<signon_core::Secret>,
}

/// A call of [`post_inherited`](super::Client::post_inherited): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostInherited<'a> {
    call: rt::Call<'a>,
    body: PostInheritedBody,
}

impl<'a> PostInherited<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: PostInheritedBody::default(),
        }
    }

    /// **Required.** `name` on the wire.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.body.name = Some(value.into());
        self
    }

    /// **Required.** `kind` on the wire.
    pub fn kind(mut self, value: impl Into<types::Kind>) -> Self {
        self.body.kind = Some(value.into());
        self
    }

    /// **Required.** `barks` on the wire.
    pub fn barks(mut self, value: bool) -> Self {
        self.body.barks = Some(value);
        self
    }

    /// `token` on the wire.
    pub fn token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.token = Some(value.into());
        self
    }

    /// Takes all fields of the body from a value, for instance one that was received before.
    pub fn body(mut self, value: types::Dog) -> Self {
        self.body.name = Some(value.name);
        self.body.kind = Some(value.kind);
        self.body.barks = Some(value.barks);
        self.body.token = value.token;
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::Dog>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/inherited");
        request.require("name", self.body.name.is_some())?;
        request.require("kind", self.body.kind.is_some())?;
        request.require("barks", self.body.barks.is_some())?;
        request.json(&self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::Dog>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_TEXT: rt::Operation = rt::Operation {
    name: "post_text",
    method: rt::Method::POST,
    template: "/text",
    accept: "*/*",
    retryable: false,
    security: &[],
};

/// A call of [`post_text`](super::Client::post_text): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostText<'a> {
    call: rt::Call<'a>,
    body: Option<String>,
}

impl<'a> PostText<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, body: None }
    }

    /// **Required.** `body` on the wire.
    pub fn body(mut self, value: impl Into<String>) -> Self {
        self.body = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/text");
        request.require("body", self.body.is_some())?;
        if let Some(value) = &self.body {
            request.text("text/plain; charset=utf-8", value);
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_SECRET_TEXT: rt::Operation = rt::Operation {
    name: "post_secret_text",
    method: rt::Method::POST,
    template: "/secret-text",
    accept: "*/*",
    retryable: false,
    security: &[],
};

/// A call of [`post_secret_text`](super::Client::post_secret_text): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostSecretText<'a> {
    call: rt::Call<'a>,
    body: Option<signon_core::Secret>,
}

impl<'a> PostSecretText<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, body: None }
    }

    /// **Required.** `body` on the wire.
    pub fn body(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/secret-text");
        request.require("body", self.body.is_some())?;
        if let Some(value) = &self.body {
            request.text("text/plain", value);
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_FORM: rt::Operation = rt::Operation {
    name: "post_form",
    method: rt::Method::POST,
    template: "/form",
    accept: "*/*",
    retryable: false,
    security: &[],
};

/// A call of [`post_form`](super::Client::post_form): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostForm<'a> {
    call: rt::Call<'a>,
    grant: Option<String>,
    count: Option<i64>,
    flag: Option<bool>,
    tags: Option<Vec<String>>,
    csv: Option<Vec<i64>>,
    password: Option<signon_core::Secret>,
    either: Option<signon_core::Secret>,
}

impl<'a> PostForm<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            grant: None,
            count: None,
            flag: None,
            tags: None,
            csv: None,
            password: None,
            either: None,
        }
    }

    /// **Required.** `grant` on the wire.
    pub fn grant(mut self, value: impl Into<String>) -> Self {
        self.grant = Some(value.into());
        self
    }

    /// `count` on the wire.
    pub fn count(mut self, value: i64) -> Self {
        self.count = Some(value);
        self
    }

    /// `flag` on the wire.
    pub fn flag(mut self, value: bool) -> Self {
        self.flag = Some(value);
        self
    }

    /// `tags` on the wire.
    pub fn tags(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// `csv` on the wire.
    pub fn csv(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        self.csv = Some(value.into_iter().collect());
        self
    }

    /// `password` on the wire.
    pub fn password(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.password = Some(value.into());
        self
    }

    /// `either` on the wire.
    pub fn either(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.either = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/form");
        request.require("grant", self.grant.is_some())?;
        if let Some(value) = &self.grant {
            request.form("grant", value);
        }
        if let Some(value) = &self.count {
            request.form("count", value);
        }
        if let Some(value) = &self.flag {
            request.form("flag", value);
        }
        if let Some(value) = &self.tags {
            for value in value {
                request.form("tags", value);
            }
        }
        if let Some(value) = &self.csv {
            request.form("csv", &rt::joined(value, ","));
        }
        if let Some(value) = &self.password {
            request.form("password", value);
        }
        if let Some(value) = &self.either {
            request.form("either", value);
        }
        request.form("kind", "parcel");
        request.form("kinds", "small");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_FORM_OPTIONAL: rt::Operation = rt::Operation {
    name: "post_form_optional",
    method: rt::Method::POST,
    template: "/form-optional",
    accept: "*/*",
    retryable: false,
    security: &[],
};

/// A call of [`post_form_optional`](super::Client::post_form_optional): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostFormOptional<'a> {
    call: rt::Call<'a>,
    a: Option<String>,
    b: Option<String>,
}

impl<'a> PostFormOptional<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, a: None, b: None }
    }

    /// **Required.** `a` on the wire.
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }

    /// `b` on the wire.
    pub fn b(mut self, value: impl Into<String>) -> Self {
        self.b = Some(value.into());
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/form-optional");
        if self.a.is_some() || self.b.is_some() {
            request.require("a", self.a.is_some())?;
            if let Some(value) = &self.a {
                request.form("a", value);
            }
            if let Some(value) = &self.b {
                request.form("b", value);
            }
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_TOKEN: rt::Operation = rt::Operation {
    name: "post_token",
    method: rt::Method::POST,
    template: "/token",
    accept: "*/*",
    retryable: false,
    security: &[&[&scheme::CLIENT], &[&scheme::CLIENT_POST]],
};

/// A call of [`post_token`](super::Client::post_token): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostToken<'a> {
    call: rt::Call<'a>,
    code: Option<signon_core::Secret>,
}

impl<'a> PostToken<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call, code: None }
    }

    /// **Required.** `code` on the wire.
    pub fn code(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.code = Some(value.into());
        self
    }

    /// The credential `client` for this call; it wins over the client's. It is sent by HTTP Basic, in the `authorization` header.
    pub fn client(
        mut self,
        client_id: impl Into<signon_core::Secret>,
        client_secret: impl Into<signon_core::Secret>,
    ) -> Self {
        self.call
            .set_credential(&scheme::CLIENT, [client_id.into(), client_secret.into()]);
        self
    }

    /// The credential `client_post` for this call; it wins over the client's. It is sent as fields of the form.
    ///
    /// Credentials in the body of the request:
    ///
    /// - `client_id`: Your id.
    /// - `client_secret`: Your secret.
    pub fn client_post(
        mut self,
        client_id: impl Into<signon_core::Secret>,
        client_secret: impl Into<signon_core::Secret>,
    ) -> Self {
        self.call
            .set_credential(
                &scheme::CLIENT_POST,
                [client_id.into(), client_secret.into()],
            );
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/token");
        request.require("code", self.code.is_some())?;
        if let Some(value) = &self.code {
            request.form("code", value);
        }
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_ERRORS: rt::Operation = rt::Operation {
    name: "get_errors",
    method: rt::Method::GET,
    template: "/errors",
    accept: "application/json, application/problem+json, text/plain, application/vnd.parcel+json; charset=utf-8",
    retryable: true,
    security: &[],
};

/// A call of [`get_errors`](super::Client::get_errors): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetErrors<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetErrors<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`GetErrorsError`](super::error::GetErrorsError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::Point>,
        signon_core::Error<error::GetErrorsError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/errors");
        Ok(request)
    }

    #[allow(clippy::match_overlapping_arm, reason = "exact statuses come before ranges")]
    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::Point>,
        signon_core::Error<error::GetErrorsError>,
    > {
        match reply.status() {
            200 => reply.json(),
            400 => Err(reply.error(error::GetErrorsError::BadRequest)),
            401 => Err(reply.bare_error(error::GetErrorsError::Unauthorized)),
            403 => Err(reply.error(error::GetErrorsError::Forbidden)),
            409 => Err(reply.untyped_error(error::GetErrorsError::Conflict)),
            410 => Err(reply.text_error(error::GetErrorsError::Gone)),
            411 => Err(reply.text_error(error::GetErrorsError::LengthRequired)),
            400..=499 => Err(reply.error(error::GetErrorsError::ClientError)),
            500..=599 => Err(reply.bare_error(error::GetErrorsError::ServerError)),
            400.. => Err(reply.error(error::GetErrorsError::Default)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_SAME: rt::Operation = rt::Operation {
    name: "get_same",
    method: rt::Method::GET,
    template: "/same",
    accept: "application/json",
    retryable: true,
    security: &[],
};

/// A call of [`get_same`](super::Client::get_same): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetSame<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetSame<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::Point>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/same");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::Point>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.json(),
            201 => reply.json(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_DIFFERENT: rt::Operation = rt::Operation {
    name: "get_different",
    method: rt::Method::GET,
    template: "/different",
    accept: "application/json",
    retryable: true,
    security: &[],
};

/// A call of [`get_different`](super::Client::get_different): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetDifferent<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetDifferent<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<response::GetDifferentResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/different");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<response::GetDifferentResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => rt::wrap(reply.json(), response::GetDifferentResponse::Ok),
            202 => rt::wrap(reply.json(), response::GetDifferentResponse::Accepted),
            204 => {
                rt::wrap(reply.empty(), |()| response::GetDifferentResponse::NoContent)
            }
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_REDIRECT: rt::Operation = rt::Operation {
    name: "get_redirect",
    method: rt::Method::GET,
    template: "/redirect",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A call of [`get_redirect`](super::Client::get_redirect): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetRedirect<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetRedirect<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<response::GetRedirectResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/redirect");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<response::GetRedirectResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            302 => rt::wrap(reply.location(), response::GetRedirectResponse::Found),
            303 => rt::wrap(reply.location(), response::GetRedirectResponse::SeeOther),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_MAYBE_REDIRECT: rt::Operation = rt::Operation {
    name: "get_maybe_redirect",
    method: rt::Method::GET,
    template: "/maybe-redirect",
    accept: "text/html",
    retryable: true,
    security: &[],
};

/// A call of [`get_maybe_redirect`](super::Client::get_maybe_redirect): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetMaybeRedirect<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetMaybeRedirect<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<response::GetMaybeRedirectResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/maybe-redirect");
        Ok(request)
    }

    #[allow(clippy::match_overlapping_arm, reason = "exact statuses come before ranges")]
    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<response::GetMaybeRedirectResponse>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => rt::wrap(reply.text(), response::GetMaybeRedirectResponse::Ok),
            304 => {
                rt::wrap(
                    reply.empty(),
                    |()| response::GetMaybeRedirectResponse::NotModified,
                )
            }
            300..=399 => {
                rt::wrap(
                    reply.location(),
                    response::GetMaybeRedirectResponse::Redirection,
                )
            }
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_TOKEN_TEXT: rt::Operation = rt::Operation {
    name: "get_token_text",
    method: rt::Method::GET,
    template: "/token-text",
    accept: "text/plain",
    retryable: true,
    security: &[],
};

/// A call of [`get_token_text`](super::Client::get_token_text): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetTokenText<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetTokenText<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`GetTokenTextError`](super::error::GetTokenTextError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::GetTokenTextError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/token-text");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<error::GetTokenTextError>,
    > {
        match reply.status() {
            200 if reply.starts_with("{") => {
                Err(reply.error(error::GetTokenTextError::Failed))
            }
            200 => reply.secret_text(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_PLAIN_TEXT: rt::Operation = rt::Operation {
    name: "get_plain_text",
    method: rt::Method::GET,
    template: "/plain-text",
    accept: "text/plain; charset=utf-8",
    retryable: true,
    security: &[],
};

/// A call of [`get_plain_text`](super::Client::get_plain_text): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetPlainText<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetPlainText<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/plain-text");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.text(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_PAGE: rt::Operation = rt::Operation {
    name: "get_page",
    method: rt::Method::GET,
    template: "/page",
    accept: "text/html",
    retryable: true,
    security: &[],
};

/// A call of [`get_page`](super::Client::get_page): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetPage<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetPage<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/page");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<signon_core::Secret>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.text(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_VENDOR: rt::Operation = rt::Operation {
    name: "get_vendor",
    method: rt::Method::GET,
    template: "/vendor",
    accept: "application/vnd.parcel.v2+json",
    retryable: true,
    security: &[],
};

/// A call of [`get_vendor`](super::Client::get_vendor): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetVendor<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetVendor<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::Point>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/vendor");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::Point>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_WILDCARD: rt::Operation = rt::Operation {
    name: "get_wildcard",
    method: rt::Method::GET,
    template: "/wildcard",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A call of [`get_wildcard`](super::Client::get_wildcard): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetWildcard<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetWildcard<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::Point>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/wildcard");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::Point>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_EMPTY: rt::Operation = rt::Operation {
    name: "post_empty",
    method: rt::Method::POST,
    template: "/empty",
    accept: "*/*",
    retryable: false,
    security: &[],
};

/// A call of [`post_empty`](super::Client::post_empty): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostEmpty<'a> {
    call: rt::Call<'a>,
}

impl<'a> PostEmpty<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/empty");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.untyped(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_UNTYPED: rt::Operation = rt::Operation {
    name: "get_untyped",
    method: rt::Method::GET,
    template: "/untyped",
    accept: "application/json",
    retryable: true,
    security: &[],
};

/// A call of [`get_untyped`](super::Client::get_untyped): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetUntyped<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetUntyped<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/untyped");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.untyped(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_NONE: rt::Operation = rt::Operation {
    name: "get_none",
    method: rt::Method::GET,
    template: "/none",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A call of [`get_none`](super::Client::get_none): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetNone<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetNone<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`GetNoneError`](super::error::GetNoneError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<error::GetNoneError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/none");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<Option<signon_core::SecretJson>>,
        signon_core::Error<error::GetNoneError>,
    > {
        match reply.status() {
            400 => Err(reply.bare_error(error::GetNoneError::BadRequest)),
            200..=299 => reply.untyped(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static HEAD_HEAD: rt::Operation = rt::Operation {
    name: "head_head",
    method: rt::Method::HEAD,
    template: "/head",
    accept: "application/json",
    retryable: true,
    security: &[],
};

/// A call of [`head_head`](super::Client::head_head): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct HeadHead<'a> {
    call: rt::Call<'a>,
}

impl<'a> HeadHead<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/head");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_STATUS: rt::Operation = rt::Operation {
    name: "get_status",
    method: rt::Method::GET,
    template: "/status",
    accept: "application/json",
    retryable: true,
    security: &[],
};

/// A call of [`get_status`](super::Client::get_status): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetStatus<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetStatus<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`GetStatusError`](super::error::GetStatusError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::Point>,
        signon_core::Error<error::GetStatusError>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/status");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::Point>,
        signon_core::Error<error::GetStatusError>,
    > {
        match reply.status() {
            200..=299 if reply.says_otherwise("status", &["ok"]) => {
                Err(reply.error(error::GetStatusError::Failed))
            }
            200..=299 => reply.json(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_NULLABLE: rt::Operation = rt::Operation {
    name: "get_nullable",
    method: rt::Method::GET,
    template: "/nullable",
    accept: "application/json",
    retryable: true,
    security: &[],
};

/// A call of [`get_nullable`](super::Client::get_nullable): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetNullable<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetNullable<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<Option<types::Perhaps>>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/nullable");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<Option<types::Perhaps>>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_TYPES: rt::Operation = rt::Operation {
    name: "get_types",
    method: rt::Method::GET,
    template: "/types",
    accept: "application/json",
    retryable: true,
    security: &[],
};

/// A call of [`get_types`](super::Client::get_types): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetTypes<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetTypes<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::Types>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/types");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::Types>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static PUT_TYPES: rt::Operation = rt::Operation {
    name: "put_types",
    method: rt::Method::PUT,
    template: "/types",
    accept: "*/*",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct PutTypesBody {
    #[serde(skip_serializing_if = "Option::is_none")]
    must: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    may: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mays: Option<Vec<bool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    perhaps: Option<types::Perhaps>,
    #[serde(skip_serializing_if = "Option::is_none")]
    described: Option<types::Point>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nullable_string: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nullable_integer: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nullable_state: Option<types::NullableState>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nullable_secret: Option<signon_core::Secret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nullable_list: Option<Vec<Option<String>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nullable_either: Option<types::NullableEither>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<types::State>,
    #[serde(skip_serializing_if = "Option::is_none")]
    states: Option<Vec<types::State>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<Vec<i64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lists: Option<Vec<Vec<String>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<signon_core::Secret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<signon_core::Secret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    secrets: Option<Vec<signon_core::Secret>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret_map: Option<std::collections::BTreeMap<String, signon_core::Secret>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret_either: Option<types::TypesSecretEither>,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret_any: Option<signon_core::SecretJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret_number: Option<signon_core::SecretJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret_object: Option<signon_core::SecretJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret_listed: Option<signon_core::Secret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    any: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    any_map: Option<serde_json::Map<String, serde_json::Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tree: Option<types::Tree>,
    #[serde(skip_serializing_if = "Option::is_none")]
    node: Option<types::Node>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extended: Option<types::Extended>,
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<types::Open>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payment: Option<types::Payment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    any_of: Option<types::TypesAnyOf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    conditioned: Option<types::TypesConditioned>,
    #[serde(skip_serializing_if = "Option::is_none")]
    common: Option<types::TypesCommon>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    uuid: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    listed: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    implied: Option<types::TypesImplied>,
    #[serde(skip_serializing_if = "Option::is_none")]
    marker: Option<serde_json::Map<String, serde_json::Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    defaulted: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dog: Option<types::Dog>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<types::Event>,
    #[serde(skip_serializing_if = "Option::is_none")]
    growing: Option<types::TypesGrowing>,
}

/// A call of [`put_types`](super::Client::put_types): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PutTypes<'a> {
    call: rt::Call<'a>,
    body: PutTypesBody,
}

impl<'a> PutTypes<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            body: PutTypesBody::default(),
        }
    }

    /// **Required.** A boolean.
    pub fn must(mut self, value: bool) -> Self {
        self.body.must = Some(value);
        self
    }

    /// A boolean.
    pub fn may(mut self, value: bool) -> Self {
        self.body.may = Some(value);
        self
    }

    /// `mays` on the wire.
    pub fn mays(mut self, value: impl IntoIterator<Item = bool>) -> Self {
        self.body.mays = Some(value.into_iter().collect());
        self
    }

    /// **Required.** `perhaps` on the wire.
    pub fn perhaps(mut self, value: impl Into<types::Perhaps>) -> Self {
        self.body.perhaps = Some(value.into());
        self
    }

    /// A described place.
    pub fn described(mut self, value: impl Into<types::Point>) -> Self {
        self.body.described = Some(value.into());
        self
    }

    /// `nullable_string` on the wire.
    pub fn nullable_string(mut self, value: impl Into<String>) -> Self {
        self.body.nullable_string = Some(value.into());
        self
    }

    /// `nullable_integer` on the wire.
    pub fn nullable_integer(mut self, value: i64) -> Self {
        self.body.nullable_integer = Some(value);
        self
    }

    /// `nullable_state` on the wire.
    pub fn nullable_state(mut self, value: impl Into<types::NullableState>) -> Self {
        self.body.nullable_state = Some(value.into());
        self
    }

    /// `nullable_secret` on the wire.
    pub fn nullable_secret(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.nullable_secret = Some(value.into());
        self
    }

    /// `nullable_list` on the wire.
    pub fn nullable_list(
        mut self,
        value: impl IntoIterator<Item = impl Into<Option<String>>>,
    ) -> Self {
        self.body.nullable_list = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// `nullable_either` on the wire.
    pub fn nullable_either(mut self, value: impl Into<types::NullableEither>) -> Self {
        self.body.nullable_either = Some(value.into());
        self
    }

    /// **Required.** `state` on the wire.
    pub fn state(mut self, value: impl Into<types::State>) -> Self {
        self.body.state = Some(value.into());
        self
    }

    /// `states` on the wire.
    pub fn states(
        mut self,
        value: impl IntoIterator<Item = impl Into<types::State>>,
    ) -> Self {
        self.body.states = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// **Required.** `list` on the wire.
    pub fn list(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        self.body.list = Some(value.into_iter().collect());
        self
    }

    /// `lists` on the wire.
    pub fn lists(
        mut self,
        value: impl IntoIterator<Item = impl Into<Vec<String>>>,
    ) -> Self {
        self.body.lists = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// `password` on the wire.
    pub fn password(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.password = Some(value.into());
        self
    }

    /// `token` on the wire.
    pub fn token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.token = Some(value.into());
        self
    }

    /// **Required.** `secrets` on the wire.
    pub fn secrets(
        mut self,
        value: impl IntoIterator<Item = impl Into<signon_core::Secret>>,
    ) -> Self {
        self.body.secrets = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// `secret_map` on the wire.
    pub fn secret_map(
        mut self,
        value: impl IntoIterator<
            Item = (impl Into<String>, impl Into<signon_core::Secret>),
        >,
    ) -> Self {
        self.body.secret_map = Some(
            value.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// `secret_either` on the wire.
    pub fn secret_either(mut self, value: impl Into<types::TypesSecretEither>) -> Self {
        self.body.secret_either = Some(value.into());
        self
    }

    /// `secret_any` on the wire.
    pub fn secret_any(mut self, value: impl Into<signon_core::SecretJson>) -> Self {
        self.body.secret_any = Some(value.into());
        self
    }

    /// `secret_number` on the wire.
    pub fn secret_number(mut self, value: impl Into<signon_core::SecretJson>) -> Self {
        self.body.secret_number = Some(value.into());
        self
    }

    /// `secret_object` on the wire.
    pub fn secret_object(mut self, value: impl Into<signon_core::SecretJson>) -> Self {
        self.body.secret_object = Some(value.into());
        self
    }

    /// `secret_listed` on the wire.
    pub fn secret_listed(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.body.secret_listed = Some(value.into());
        self
    }

    /// `any` on the wire.
    pub fn any(mut self, value: impl Into<serde_json::Value>) -> Self {
        self.body.any = Some(value.into());
        self
    }

    /// `any_map` on the wire.
    pub fn any_map(
        mut self,
        value: impl Into<serde_json::Map<String, serde_json::Value>>,
    ) -> Self {
        self.body.any_map = Some(value.into());
        self
    }

    /// `tree` on the wire.
    pub fn tree(mut self, value: impl Into<types::Tree>) -> Self {
        self.body.tree = Some(value.into());
        self
    }

    /// `node` on the wire.
    pub fn node(mut self, value: impl Into<types::Node>) -> Self {
        self.body.node = Some(value.into());
        self
    }

    /// `extended` on the wire.
    pub fn extended(mut self, value: impl Into<types::Extended>) -> Self {
        self.body.extended = Some(value.into());
        self
    }

    /// `open` on the wire.
    pub fn open(mut self, value: impl Into<types::Open>) -> Self {
        self.body.open = Some(value.into());
        self
    }

    /// Paid by one of two means.
    pub fn payment(mut self, value: impl Into<types::Payment>) -> Self {
        self.body.payment = Some(value.into());
        self
    }

    /// `any_of` on the wire.
    pub fn any_of(mut self, value: impl Into<types::TypesAnyOf>) -> Self {
        self.body.any_of = Some(value.into());
        self
    }

    /// `conditioned` on the wire.
    pub fn conditioned(mut self, value: impl Into<types::TypesConditioned>) -> Self {
        self.body.conditioned = Some(value.into());
        self
    }

    /// `common` on the wire.
    pub fn common(mut self, value: impl Into<types::TypesCommon>) -> Self {
        self.body.common = Some(value.into());
        self
    }

    /// `pattern` on the wire.
    pub fn pattern(mut self, value: impl Into<String>) -> Self {
        self.body.pattern = Some(value.into());
        self
    }

    /// `uuid` on the wire.
    pub fn uuid(mut self, value: impl Into<String>) -> Self {
        self.body.uuid = Some(value.into());
        self
    }

    /// `when` on the wire.
    pub fn when(mut self, value: impl Into<String>) -> Self {
        self.body.when = Some(value.into());
        self
    }

    /// `bytes` on the wire.
    pub fn bytes(mut self, value: impl Into<String>) -> Self {
        self.body.bytes = Some(value.into());
        self
    }

    /// `listed` on the wire.
    pub fn listed(mut self, value: i64) -> Self {
        self.body.listed = Some(value);
        self
    }

    /// `implied` on the wire.
    pub fn implied(mut self, value: impl Into<types::TypesImplied>) -> Self {
        self.body.implied = Some(value.into());
        self
    }

    /// `marker` on the wire.
    pub fn marker(
        mut self,
        value: impl Into<serde_json::Map<String, serde_json::Value>>,
    ) -> Self {
        self.body.marker = Some(value.into());
        self
    }

    ///
    ///
    /// Not sent unless it is set; the provider's default is `"never"`.
    pub fn defaulted(mut self, value: impl Into<String>) -> Self {
        self.body.defaulted = Some(value.into());
        self
    }

    /// A dog.
    pub fn dog(mut self, value: impl Into<types::Dog>) -> Self {
        self.body.dog = Some(value.into());
        self
    }

    /// `event` on the wire.
    pub fn event(mut self, value: impl Into<types::Event>) -> Self {
        self.body.event = Some(value.into());
        self
    }

    /// `growing` on the wire.
    pub fn growing(mut self, value: impl Into<types::TypesGrowing>) -> Self {
        self.body.growing = Some(value.into());
        self
    }

    /// Takes all fields of the body from a value, for instance one that was received before.
    pub fn body(mut self, value: types::Types) -> Self {
        self.body.must = Some(value.must);
        self.body.may = value.may;
        self.body.mays = (!value.mays.is_empty()).then_some(value.mays);
        self.body.perhaps = value.perhaps;
        self.body.described = value.described;
        self.body.nullable_string = value.nullable_string;
        self.body.nullable_integer = value.nullable_integer;
        self.body.nullable_state = value.nullable_state;
        self.body.nullable_secret = value.nullable_secret;
        self.body.nullable_list = value.nullable_list;
        self.body.nullable_either = value.nullable_either;
        self.body.state = Some(value.state);
        self.body.states = (!value.states.is_empty()).then_some(value.states);
        self.body.list = Some(value.list);
        self.body.lists = (!value.lists.is_empty()).then_some(value.lists);
        self.body.password = value.password;
        self.body.token = value.token;
        self.body.secrets = Some(value.secrets);
        self.body.secret_map = (!value.secret_map.is_empty())
            .then_some(value.secret_map);
        self.body.secret_either = value.secret_either;
        self.body.secret_any = value.secret_any;
        self.body.secret_number = value.secret_number;
        self.body.secret_object = value.secret_object;
        self.body.secret_listed = value.secret_listed;
        self.body.any = value.any;
        self.body.any_map = (!value.any_map.is_empty()).then_some(value.any_map);
        self.body.tree = value.tree;
        self.body.node = value.node.map(|inner| *inner);
        self.body.extended = value.extended;
        self.body.open = value.open;
        self.body.payment = value.payment;
        self.body.any_of = value.any_of;
        self.body.conditioned = value.conditioned;
        self.body.common = value.common;
        self.body.pattern = value.pattern;
        self.body.uuid = value.uuid;
        self.body.when = value.when;
        self.body.bytes = value.bytes;
        self.body.listed = value.listed;
        self.body.implied = value.implied;
        self.body.marker = (!value.marker.is_empty()).then_some(value.marker);
        self.body.defaulted = value.defaulted;
        self.body.dog = value.dog;
        self.body.event = value.event;
        self.body.growing = value.growing;
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/types");
        request.require("must", self.body.must.is_some())?;
        request.require("perhaps", self.body.perhaps.is_some())?;
        request.require("state", self.body.state.is_some())?;
        request.require("list", self.body.list.is_some())?;
        request.require("secrets", self.body.secrets.is_some())?;
        request.json(&self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_NAMES: rt::Operation = rt::Operation {
    name: "post_names",
    method: rt::Method::POST,
    template: "/names",
    accept: "application/json",
    retryable: false,
    security: &[],
};

#[derive(Default, serde::Serialize)]
struct PostNamesBody {
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    type_: Option<String>,
    #[serde(rename = "self", skip_serializing_if = "Option::is_none")]
    self_: Option<String>,
    #[serde(rename = "3d", skip_serializing_if = "Option::is_none")]
    _3d: Option<String>,
    #[serde(rename = "ns:name", skip_serializing_if = "Option::is_none")]
    ns_name: Option<String>,
    #[serde(rename = "dotted.name", skip_serializing_if = "Option::is_none")]
    dotted_name: Option<String>,
    #[serde(rename = "a-b", skip_serializing_if = "Option::is_none")]
    a_b: Option<String>,
    #[serde(rename = "a_b", skip_serializing_if = "Option::is_none")]
    a_b_: Option<String>,
    #[serde(rename = "aB", skip_serializing_if = "Option::is_none")]
    a_b__: Option<String>,
    #[serde(rename = "$", skip_serializing_if = "Option::is_none")]
    x: Option<String>,
    #[serde(rename = "", skip_serializing_if = "Option::is_none")]
    x_: Option<String>,
    #[serde(rename = "send", skip_serializing_if = "Option::is_none")]
    send__: Option<String>,
    #[serde(rename = "timeout", skip_serializing_if = "Option::is_none")]
    timeout_: Option<i64>,
    #[serde(rename = "header", skip_serializing_if = "Option::is_none")]
    header_: Option<String>,
    #[serde(rename = "body", skip_serializing_if = "Option::is_none")]
    body_: Option<String>,
    #[serde(rename = "request", skip_serializing_if = "Option::is_none")]
    request_: Option<String>,
    #[serde(rename = "new", skip_serializing_if = "Option::is_none")]
    new_: Option<String>,
    #[serde(rename = "call", skip_serializing_if = "Option::is_none")]
    call__: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
}

/// A call of [`post_names`](super::Client::post_names): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostNames<'a> {
    call: rt::Call<'a>,
    send_: Option<String>,
    call_: Option<String>,
    body: PostNamesBody,
}

impl<'a> PostNames<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self {
            call,
            send_: None,
            call_: None,
            body: PostNamesBody::default(),
        }
    }

    /// `send` on the wire.
    pub fn send_(mut self, value: impl Into<String>) -> Self {
        self.send_ = Some(value.into());
        self
    }

    /// `call` on the wire.
    pub fn call_(mut self, value: impl Into<String>) -> Self {
        self.call_ = Some(value.into());
        self
    }

    /// **Required.** `type` on the wire.
    pub fn type_(mut self, value: impl Into<String>) -> Self {
        self.body.type_ = Some(value.into());
        self
    }

    /// `self` on the wire.
    pub fn self_(mut self, value: impl Into<String>) -> Self {
        self.body.self_ = Some(value.into());
        self
    }

    /// `3d` on the wire.
    pub fn _3d(mut self, value: impl Into<String>) -> Self {
        self.body._3d = Some(value.into());
        self
    }

    /// `ns:name` on the wire.
    pub fn ns_name(mut self, value: impl Into<String>) -> Self {
        self.body.ns_name = Some(value.into());
        self
    }

    /// `dotted.name` on the wire.
    pub fn dotted_name(mut self, value: impl Into<String>) -> Self {
        self.body.dotted_name = Some(value.into());
        self
    }

    /// **Required.** `a-b` on the wire.
    pub fn a_b(mut self, value: impl Into<String>) -> Self {
        self.body.a_b = Some(value.into());
        self
    }

    /// **Required.** `a_b` on the wire.
    pub fn a_b_(mut self, value: impl Into<String>) -> Self {
        self.body.a_b_ = Some(value.into());
        self
    }

    /// `aB` on the wire.
    pub fn a_b__(mut self, value: impl Into<String>) -> Self {
        self.body.a_b__ = Some(value.into());
        self
    }

    /// `$` on the wire.
    pub fn x(mut self, value: impl Into<String>) -> Self {
        self.body.x = Some(value.into());
        self
    }

    /// \` on the wire.
    pub fn x_(mut self, value: impl Into<String>) -> Self {
        self.body.x_ = Some(value.into());
        self
    }

    /// `send` on the wire.
    pub fn send__(mut self, value: impl Into<String>) -> Self {
        self.body.send__ = Some(value.into());
        self
    }

    /// `timeout` on the wire.
    pub fn timeout_(mut self, value: i64) -> Self {
        self.body.timeout_ = Some(value);
        self
    }

    /// `header` on the wire.
    pub fn header_(mut self, value: impl Into<String>) -> Self {
        self.body.header_ = Some(value.into());
        self
    }

    /// `body` on the wire.
    pub fn body_(mut self, value: impl Into<String>) -> Self {
        self.body.body_ = Some(value.into());
        self
    }

    /// `request` on the wire.
    pub fn request_(mut self, value: impl Into<String>) -> Self {
        self.body.request_ = Some(value.into());
        self
    }

    /// `new` on the wire.
    pub fn new_(mut self, value: impl Into<String>) -> Self {
        self.body.new_ = Some(value.into());
        self
    }

    /// `call` on the wire.
    pub fn call__(mut self, value: impl Into<String>) -> Self {
        self.body.call__ = Some(value.into());
        self
    }

    /// `value` on the wire.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.body.value = Some(value.into());
        self
    }

    /// Takes all fields of the body from a value, for instance one that was received before.
    pub fn body(mut self, value: types::Names) -> Self {
        self.body.type_ = Some(value.type_);
        self.body.self_ = value.self_;
        self.body._3d = value._3d;
        self.body.ns_name = value.ns_name;
        self.body.dotted_name = value.dotted_name;
        self.body.a_b = Some(value.a_b);
        self.body.a_b_ = Some(value.a_b_);
        self.body.a_b__ = value.a_b__;
        self.body.x = value.x;
        self.body.x_ = value.x_;
        self.body.send__ = value.send;
        self.body.timeout_ = value.timeout;
        self.body.header_ = value.header;
        self.body.body_ = value.body;
        self.body.request_ = value.request;
        self.body.new_ = value.new;
        self.body.call__ = value.call;
        self.body.value = value.value;
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::Names>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let mut request = self.call.request("/names");
        if let Some(value) = &self.send_ {
            request.query("send", value);
        }
        if let Some(value) = &self.call_ {
            request.query("call", value);
        }
        request.require("type_", self.body.type_.is_some())?;
        request.require("a_b", self.body.a_b.is_some())?;
        request.require("a_b_", self.body.a_b_.is_some())?;
        request.json(&self.body)?;
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::Names>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static GET_RUNTIME: rt::Operation = rt::Operation {
    name: "get_runtime",
    method: rt::Method::GET,
    template: "/runtime",
    accept: "application/json",
    retryable: true,
    security: &[],
};

/// A call of [`get_runtime`](super::Client::get_runtime): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct GetRuntime<'a> {
    call: rt::Call<'a>,
}

impl<'a> GetRuntime<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<types::Runtime>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/runtime");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<types::Runtime>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static TYPE_: rt::Operation = rt::Operation {
    name: "type_",
    method: rt::Method::GET,
    template: "/op/1",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A call of [`type_`](super::Client::type_): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct Type<'a> {
    call: rt::Call<'a>,
}

impl<'a> Type<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/op/1");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static BUILDER_: rt::Operation = rt::Operation {
    name: "builder_",
    method: rt::Method::GET,
    template: "/op/2",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A call of [`builder_`](super::Client::builder_): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct Builder<'a> {
    call: rt::Call<'a>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/op/2");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static BASE_URL_: rt::Operation = rt::Operation {
    name: "base_url_",
    method: rt::Method::GET,
    template: "/op/3",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A call of [`base_url_`](super::Client::base_url_): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct BaseUrl<'a> {
    call: rt::Call<'a>,
}

impl<'a> BaseUrl<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/op/3");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static CLONE_: rt::Operation = rt::Operation {
    name: "clone_",
    method: rt::Method::GET,
    template: "/op/4",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A call of [`clone_`](super::Client::clone_): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct Clone<'a> {
    call: rt::Call<'a>,
}

impl<'a> Clone<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/op/4");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static RESULT: rt::Operation = rt::Operation {
    name: "result",
    method: rt::Method::GET,
    template: "/op/5",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A call of [`result`](super::Client::result): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct ResultCall<'a> {
    call: rt::Call<'a>,
}

impl<'a> ResultCall<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// [`ResultCallError`](super::error::ResultCallError) is what the API documents; [`Error::api`](signon_core::Error::api) gives it.
    pub async fn send(
        self,
    ) -> Result<signon_core::Response<()>, signon_core::Error<error::ResultCallError>> {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/op/5");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<signon_core::Response<()>, signon_core::Error<error::ResultCallError>> {
        match reply.status() {
            204 => reply.empty(),
            400 => Err(reply.bare_error(error::ResultCallError::BadRequest)),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static HOST: rt::Operation = rt::Operation {
    name: "host",
    method: rt::Method::GET,
    template: "/op/6",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A call of [`host`](super::Client::host): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct Host<'a> {
    call: rt::Call<'a>,
}

impl<'a> Host<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/op/6");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static _3D_SCAN: rt::Operation = rt::Operation {
    name: "_3d_scan",
    method: rt::Method::GET,
    template: "/op/7",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A call of [`_3d_scan`](super::Client::_3d_scan): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct _3dScan<'a> {
    call: rt::Call<'a>,
}

impl<'a> _3dScan<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/op/7");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static POST_FLAT_BODY: rt::Operation = rt::Operation {
    name: "post_flat_body",
    method: rt::Method::GET,
    template: "/op/8",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A call of [`post_flat_body`](super::Client::post_flat_body): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct PostFlatBody<'a> {
    call: rt::Call<'a>,
}

impl<'a> PostFlatBody<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/op/8");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static A1: rt::Operation = rt::Operation {
    name: "a1",
    method: rt::Method::GET,
    template: "/op/9",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A call of [`a1`](super::Client::a1): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct A1<'a> {
    call: rt::Call<'a>,
}

impl<'a> A1<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/op/9");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static A_1: rt::Operation = rt::Operation {
    name: "a_1",
    method: rt::Method::GET,
    template: "/op/10",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A call of [`a_1`](super::Client::a_1): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct A1Call<'a> {
    call: rt::Call<'a>,
}

impl<'a> A1Call<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/op/10");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static MOCK: rt::Operation = rt::Operation {
    name: "mock",
    method: rt::Method::GET,
    template: "/op/11",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A call of [`mock`](super::Client::mock): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct Mock<'a> {
    call: rt::Call<'a>,
}

impl<'a> Mock<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/op/11");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static OPTION: rt::Operation = rt::Operation {
    name: "option",
    method: rt::Method::GET,
    template: "/op/12",
    accept: "*/*",
    retryable: true,
    security: &[],
};

/// A call of [`option`](super::Client::option): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct OptionCall<'a> {
    call: rt::Call<'a>,
}

impl<'a> OptionCall<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/op/12");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTH_BEARER: rt::Operation = rt::Operation {
    name: "auth_bearer",
    method: rt::Method::GET,
    template: "/auth/bearer",
    accept: "*/*",
    retryable: true,
    security: &[&[&scheme::BEARER]],
};

/// A call of [`auth_bearer`](super::Client::auth_bearer): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthBearer<'a> {
    call: rt::Call<'a>,
}

impl<'a> AuthBearer<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// The credential `bearer` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// A token.
    pub fn bearer(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::BEARER, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/auth/bearer");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTH_BASIC: rt::Operation = rt::Operation {
    name: "auth_basic",
    method: rt::Method::GET,
    template: "/auth/basic",
    accept: "*/*",
    retryable: true,
    security: &[&[&scheme::BASIC]],
};

/// A call of [`auth_basic`](super::Client::auth_basic): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthBasic<'a> {
    call: rt::Call<'a>,
}

impl<'a> AuthBasic<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// The credential `basic` for this call; it wins over the client's. It is sent by HTTP Basic, in the `authorization` header.
    ///
    /// A user.
    pub fn basic(
        mut self,
        username: impl Into<signon_core::Secret>,
        password: impl Into<signon_core::Secret>,
    ) -> Self {
        self.call.set_credential(&scheme::BASIC, [username.into(), password.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/auth/basic");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTH_HEADER: rt::Operation = rt::Operation {
    name: "auth_header",
    method: rt::Method::GET,
    template: "/auth/header",
    accept: "*/*",
    retryable: true,
    security: &[&[&scheme::API_KEY]],
};

/// A call of [`auth_header`](super::Client::auth_header): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthHeader<'a> {
    call: rt::Call<'a>,
}

impl<'a> AuthHeader<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// The credential `api_key` for this call; it wins over the client's. It is sent as the whole value of the header `x-api-key`.
    pub fn api_key(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::API_KEY, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/auth/header");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTH_QUERY: rt::Operation = rt::Operation {
    name: "auth_query",
    method: rt::Method::GET,
    template: "/auth/query",
    accept: "*/*",
    retryable: true,
    security: &[&[&scheme::API_KEY_]],
};

/// A call of [`auth_query`](super::Client::auth_query): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthQuery<'a> {
    call: rt::Call<'a>,
}

impl<'a> AuthQuery<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// The credential `api_key_` for this call; it wins over the client's. It is sent as the query parameter `key`.
    pub fn api_key_(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::API_KEY_, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/auth/query");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTH_COOKIE: rt::Operation = rt::Operation {
    name: "auth_cookie",
    method: rt::Method::GET,
    template: "/auth/cookie",
    accept: "*/*",
    retryable: true,
    security: &[&[&scheme::HEADER_]],
};

/// A call of [`auth_cookie`](super::Client::auth_cookie): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthCookie<'a> {
    call: rt::Call<'a>,
}

impl<'a> AuthCookie<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// The credential `header_` for this call; it wins over the client's. It is sent as the cookie `sid`.
    pub fn header_(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::HEADER_, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/auth/cookie");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTH_BOTH: rt::Operation = rt::Operation {
    name: "auth_both",
    method: rt::Method::GET,
    template: "/auth/both",
    accept: "*/*",
    retryable: true,
    security: &[&[&scheme::BEARER, &scheme::API_KEY_]],
};

/// A call of [`auth_both`](super::Client::auth_both): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthBoth<'a> {
    call: rt::Call<'a>,
}

impl<'a> AuthBoth<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// The credential `bearer` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// A token.
    pub fn bearer(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::BEARER, [value.into()]);
        self
    }

    /// The credential `api_key_` for this call; it wins over the client's. It is sent as the query parameter `key`.
    pub fn api_key_(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::API_KEY_, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/auth/both");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTH_EITHER: rt::Operation = rt::Operation {
    name: "auth_either",
    method: rt::Method::GET,
    template: "/auth/either",
    accept: "*/*",
    retryable: true,
    security: &[&[&scheme::BEARER], &[&scheme::API_KEY]],
};

/// A call of [`auth_either`](super::Client::auth_either): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthEither<'a> {
    call: rt::Call<'a>,
}

impl<'a> AuthEither<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// The credential `bearer` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// A token.
    pub fn bearer(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::BEARER, [value.into()]);
        self
    }

    /// The credential `api_key` for this call; it wins over the client's. It is sent as the whole value of the header `x-api-key`.
    pub fn api_key(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::API_KEY, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/auth/either");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTH_OPTIONAL: rt::Operation = rt::Operation {
    name: "auth_optional",
    method: rt::Method::GET,
    template: "/auth/optional",
    accept: "*/*",
    retryable: true,
    security: &[&[&scheme::BEARER], &[]],
};

/// A call of [`auth_optional`](super::Client::auth_optional): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthOptional<'a> {
    call: rt::Call<'a>,
}

impl<'a> AuthOptional<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// The credential `bearer` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// A token.
    pub fn bearer(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::BEARER, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/auth/optional");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

pub(crate) static AUTH_OAUTH: rt::Operation = rt::Operation {
    name: "auth_oauth",
    method: rt::Method::GET,
    template: "/auth/oauth",
    accept: "*/*",
    retryable: true,
    security: &[&[&scheme::ACCESS_TOKEN]],
};

/// A call of [`auth_oauth`](super::Client::auth_oauth): set what it needs, then `send`.
#[must_use = "nothing is sent before `send` is awaited"]
pub struct AuthOauth<'a> {
    call: rt::Call<'a>,
}

impl<'a> AuthOauth<'a> {
    pub(super) fn new(call: rt::Call<'a>) -> Self {
        Self { call }
    }

    /// The credential `access_token` for this call; it wins over the client's. It is sent as a bearer token in the `authorization` header.
    ///
    /// Code.
    ///
    /// Client.
    pub fn access_token(mut self, value: impl Into<signon_core::Secret>) -> Self {
        self.call.set_credential(&scheme::ACCESS_TOKEN, [value.into()]);
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    ///
    /// The API documents none; see [`Error`](signon_core::Error) for the others.
    pub async fn send(
        self,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        Self::read(self.request()?.send().await?)
    }

    pub(crate) fn request(self) -> Result<rt::Request<'a>, Box<rt::Failure>> {
        let request = self.call.request("/auth/oauth");
        Ok(request)
    }

    pub(crate) fn read(
        reply: rt::Reply,
    ) -> Result<
        signon_core::Response<()>,
        signon_core::Error<std::convert::Infallible>,
    > {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented()),
        }
    }
}

signon_core::call_options!(
    GetParcel PutParcel GetLabel CancelParcel Search PostFlat PostEnveloped PostList
    PostEither PostMap PostFree PostAnything PostOptional PostInherited PostText
    PostSecretText PostForm PostFormOptional PostToken GetErrors GetSame GetDifferent
    GetRedirect GetMaybeRedirect GetTokenText GetPlainText GetPage GetVendor GetWildcard
    PostEmpty GetUntyped GetNone HeadHead GetStatus GetNullable GetTypes PutTypes
    PostNames GetRuntime Type Builder BaseUrl Clone ResultCall Host _3dScan PostFlatBody
    A1 A1Call Mock OptionCall AuthBearer AuthBasic AuthHeader AuthQuery AuthCookie
    AuthBoth AuthEither AuthOptional AuthOauth
);
