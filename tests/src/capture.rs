//! All that is traced and logged, at every level, kept to be looked at.

use std::collections::BTreeMap;
use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Metadata, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};

/// What was traced on this thread since it began: spans, events, and the records of the `log` crate.
#[derive(Clone, Debug, Default)]
pub struct Capture(Arc<Mutex<Captured>>);

#[derive(Debug, Default)]
struct Captured {
    spans: BTreeMap<u64, Span>,
    text: String,
}

/// A span with all that was recorded on it.
#[derive(Clone, Debug)]
pub struct Span {
    /// Where it comes from.
    pub target: String,
    /// The fields by name, each as it would be printed.
    pub fields: BTreeMap<String, String>,
}

impl Capture {
    /// Begins; it ends when the guard is dropped. Only this thread is captured, so use a runtime of one thread.
    pub fn begin() -> (Self, DefaultGuard) {
        // Once for the process; whoever comes second finds it done.
        tracing_log::LogTracer::init().ok();
        let capture = Self::default();
        let subscriber = tracing_subscriber::registry().with(capture.clone());
        (capture, tracing::subscriber::set_default(subscriber))
    }

    /// The spans of one target, in order.
    pub fn spans(&self, target: &str) -> Vec<Span> {
        let spans = self.lock();
        let spans = spans.spans.values().filter(|span| span.target == target);
        spans.cloned().collect()
    }

    /// Everything as one text, to be searched.
    pub fn text(&self) -> String {
        self.lock().text.clone()
    }

    /// Everything since the last time, as one text; it is forgotten.
    pub fn take(&self) -> String {
        std::mem::take(&mut *self.lock()).text
    }

    fn lock(&self) -> MutexGuard<'_, Captured> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, what: &Metadata<'_>, fields: &Fields) {
        let mut captured = self.lock();
        writeln!(
            captured.text,
            "{} {} {:?}",
            what.target(),
            what.name(),
            fields.0
        )
        .expect("memory takes all");
    }
}

impl<S: Subscriber> Layer<S> for Capture {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, _: Context<'_, S>) {
        let mut fields = Fields::default();
        attributes.record(&mut fields);
        self.note(attributes.metadata(), &fields);
        let span = Span {
            target: attributes.metadata().target().to_owned(),
            fields: fields.0,
        };
        self.lock().spans.insert(id.into_u64(), span);
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        let mut fields = Fields::default();
        values.record(&mut fields);
        let mut captured = self.lock();
        writeln!(captured.text, "{:?}", fields.0).expect("memory takes all");
        if let Some(span) = captured.spans.get_mut(&id.into_u64()) {
            span.fields.append(&mut fields.0);
        }
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        self.note(event.metadata(), &fields);
    }
}

#[derive(Default)]
struct Fields(BTreeMap<String, String>);

impl Visit for Fields {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name().to_owned(), value.to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name().to_owned(), format!("{value:?}"));
    }
}
