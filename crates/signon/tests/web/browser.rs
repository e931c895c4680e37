//! As much of a browser as a sign-in needs: one cookie, forms, and redirects that are looked at.

use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};

/// A browser with a session of its own at the application.
pub struct Browser {
    http: reqwest::Client,
    address: String,
    cookie: Option<String>,
}

/// What it was answered.
pub struct Page {
    pub status: u16,
    pub body: String,
    location: Option<String>,
}

impl Browser {
    pub fn at(address: &str) -> Self {
        let http = reqwest::Client::builder()
            .tls_backend_rustls()
            .tls_certs_only([])
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy();
        Self {
            http: http.build().expect("a client"),
            address: address.to_owned(),
            cookie: None,
        }
    }

    pub async fn get(&mut self, to: &str) -> Page {
        let request = self.http.get(self.url(to));
        self.send(to, request).await
    }

    /// Submits a form of the page that the address is of.
    pub async fn post(&mut self, to: &str, form: &[(&str, &str)]) -> Page {
        self.post_from(to, form, &[("sec-fetch-site", "same-origin")])
            .await
    }

    /// Submits a form, with headers that say where it stood.
    pub async fn post_from(
        &mut self,
        to: &str,
        form: &[(&str, &str)],
        from: &[(&str, &str)],
    ) -> Page {
        let mut url = reqwest::Url::parse("http://localhost").expect("a URL");
        url.query_pairs_mut().extend_pairs(form);
        let body = url.query().unwrap_or_default().to_owned();
        let mut request = self.http.post(self.url(to)).body(body);
        request = request.header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in from {
            request = request.header(*name, *value);
        }
        self.send(to, request).await
    }

    async fn send(&mut self, to: &str, mut request: reqwest::RequestBuilder) -> Page {
        let ours = self.url(to).starts_with(&format!("{}/", self.address));
        if let Some(cookie) = self.cookie.as_ref().filter(|_| ours) {
            request = request.header(COOKIE, cookie);
        }
        let reply = request.send().await.expect("an answer");
        let text = |name| reply.headers().get(name)?.to_str().ok().map(str::to_owned);
        let set = text(SET_COOKIE).filter(|_| ours);
        if let Some(cookie) = set.and_then(|set| Some(set.split_once(';')?.0.to_owned())) {
            self.cookie = Some(cookie);
        }
        Page {
            status: reply.status().as_u16(),
            location: text(LOCATION),
            body: reply.text().await.expect("text"),
        }
    }

    fn url(&self, to: &str) -> String {
        match to.starts_with('/') {
            true => format!("{}{to}", self.address),
            false => to.to_owned(),
        }
    }
}

impl Page {
    /// Where it sends the browser.
    #[track_caller]
    pub fn redirect(self) -> String {
        let (status, body) = (self.status, self.body);
        self.location
            .unwrap_or_else(|| panic!("no redirect but {status}: {body}"))
    }

    /// The names of its form's inputs.
    pub fn inputs(&self) -> Vec<String> {
        let inputs = self.body.split("<input name=\"").skip(1);
        let names = inputs.filter_map(|input| Some(input.split_once('"')?.0.to_owned()));
        names.collect()
    }
}
