//! What every provider's builders have in common, written once.

/// The methods that every provider's `ClientBuilder` has. It is a struct of one [`Config`](crate::__private::Config).
#[doc(hidden)]
#[macro_export]
macro_rules! client_builder {
    ($client:ident) => {
        impl ClientBuilder {
            /// Where requests go: `https://host`, with a path prefix if the API has one. Takes the place of an
            /// environment. Plain `http` is accepted for this machine's own addresses only.
            pub fn base_url(
                mut self,
                url: impl ::std::convert::Into<::std::string::String>,
            ) -> Self {
                self.0.base_url(url);
                self
            }

            /// The HTTP client to start from, a builder of reqwest 0.13. Its proxies, certificates and default headers
            /// stay; what keeps calls safe is set last: no redirect is followed, https only, time limits, no
            /// decompression, no retry policy of its own, no logging of bodies, and pings on HTTP/2 connections that are
            /// silent for a third of the time limit.
            ///
            /// # Proxies
            ///
            /// Unless the builder sets its own (`proxy`) or none (`no_proxy`), the variables `HTTPS_PROXY`,
            /// `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` count, in capital or small letters, as they are when the client
            /// is built. Of a call by https a proxy is told host, port and the `user-agent`, by `CONNECT`. Of one by
            /// http, after `allow_plain_http_and_expose_secrets`, it sees everything. To this machine's own addresses
            /// no proxy is used, the builder's neither. In a proxy's address, write an `@` of the password as `%40`.
            /// Proxies in the settings of Windows and macOS, and those that speak SOCKS, are for programs that turn on
            /// reqwest's features `system-proxy` and `socks`.
            ///
            /// # TLS
            ///
            /// `tls_certs_merge` trusts an authority of your own beside those of the platform, `tls_certs_only` in their
            /// place. The features choose the TLS library only where no builder is given (`native-tls`, if `rustls` is on
            /// as well): name it on yours, by `tls_backend_rustls` or `tls_backend_native`.
            pub fn http(mut self, builder: $crate::__private::reqwest::ClientBuilder) -> Self {
                self.0.http(builder);
                self
            }

            /// The `user-agent` header of every request. None is sent unless it is set.
            pub fn user_agent(
                mut self,
                value: impl ::std::convert::Into<::std::string::String>,
            ) -> Self {
                self.0.user_agent(value);
                self
            }

            /// The longest wait for a connection; 10 seconds unless set. A call can set a shorter one.
            pub fn connect_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.0.connect_timeout(timeout);
                self
            }

            /// The longest time for a whole call, whatever is sent again included; 30 seconds unless set. A call can set
            /// its own.
            pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.0.timeout(timeout);
                self
            }

            /// When calls are sent again by themselves; [`Retry`]($crate::Retry) has the rules. A call can set its own.
            pub fn retry(mut self, retry: $crate::Retry) -> Self {
                self.0.retry(retry);
                self
            }

            /// The largest body of an answer that is read, in bytes; 1 MiB unless set.
            pub fn max_response_bytes(mut self, limit: usize) -> Self {
                self.0.max_response_bytes(limit);
                self
            }

            /// Accepts plain `http` for any host: everyone on the way can then read passwords and tokens.
            pub fn allow_plain_http_and_expose_secrets(mut self) -> Self {
                self.0.allow_plain_http_and_expose_secrets();
                self
            }

            /// The finished client.
            ///
            /// # Errors
            ///
            /// If no host was chosen and there is no single documented one, if the base URL is not a plain https
            /// address, if it is https and no TLS feature is on, if rustls has no crypto provider
            /// (`rustls-no-provider`), or if the HTTP client cannot be built.
            pub fn build(self) -> ::std::result::Result<$client, $crate::BuildError> {
                self.0.build().map($client)
            }
        }

        #[cfg(test)]
        const _: () = {
            const fn shared_by_threads<T: Clone + Send + Sync + 'static>() {}
            shared_by_threads::<$client>();
        };

        /// Shows no setting: some are secrets.
        impl ::std::fmt::Debug for ClientBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str("ClientBuilder(..)")
            }
        }
    };
}

/// The methods that every operation has. Its struct has a field `call`.
#[doc(hidden)]
#[macro_export]
macro_rules! call_options {
    ($($name:ident)*) => {$(
        impl $name<'_> {
            /// The longest time for this call, in place of the client's. Whatever is sent again counts too.
            pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.call.set_timeout(timeout);
                self
            }

            /// The longest wait for a connection of this call; the client's own is never exceeded. (With reqwest's
            /// `http2_prior_knowledge`, calls share one attempt to connect, and the limit of the call that began it.)
            pub fn connect_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.call.set_connect_timeout(timeout);
                self
            }

            /// When this call is sent again by itself, in place of what the client was told.
            pub fn retry(mut self, retry: $crate::Retry) -> Self {
                self.call.set_retry(retry);
                self
            }

            /// An extra header of this call; it takes the place of one that the call would send itself.
            pub fn header(mut self, name: &str, value: impl ::std::convert::Into<$crate::Secret>) -> Self {
                self.call.add_header(name, value.into());
                self
            }
        }

        #[cfg(test)]
        const _: () = {
            fn moves_between_threads<T: Send>(_: T) {}
            #[allow(dead_code, reason = "compiling it is the test")]
            fn sends(call: $name<'static>) {
                moves_between_threads(call.send());
            }
        };

        /// Shows no field: some are secrets.
        impl ::std::fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )*};
}

/// What the mocks of all operations have in common.
#[doc(hidden)]
#[cfg(feature = "mock")]
#[macro_export]
macro_rules! mock_operation {
    ($call:ty, $operation:path, $when:ident, $then:ident) => {
        impl $when {
            /// Matches calls that send exactly this: path, query, body, credentials and extra headers.
            ///
            /// # Panics
            ///
            /// If such a call could not be sent, because something required is missing.
            pub fn request(self, call: impl for<'a> FnOnce($call) -> $call) -> Self {
                Self(
                    self.0
                        .request(&$operation, |empty| call(<$call>::new(empty)).request()),
                )
            }

            /// Matches calls that send this, whatever else they send.
            ///
            /// # Panics
            ///
            /// If a value could not be sent.
            pub fn includes(self, call: impl for<'a> FnOnce($call) -> $call) -> Self {
                Self(
                    self.0
                        .includes(&$operation, |empty| call(<$call>::new(empty)).request()),
                )
            }

            /// Httpmock's own conditions, to add what is not typed.
            pub fn into_inner(self) -> httpmock::When {
                self.0.into_inner()
            }
        }

        impl $then {
            /// Answers a status and nothing else, documented or not.
            pub fn status(self, status: u16) -> Self {
                Self(self.0.status(status))
            }

            /// Adds a header to the answer before this.
            ///
            /// # Panics
            ///
            /// If there is no answer yet.
            pub fn header(self, name: &str, value: &str) -> Self {
                Self(self.0.header(name, value))
            }

            /// Httpmock's own answer, to set what is not typed, such as a delay.
            pub fn into_inner(self) -> httpmock::Then {
                self.0.into_inner()
            }
        }
    };
}
