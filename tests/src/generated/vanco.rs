// @generated from specs/vanco.yaml by `cargo xtask generate vanco`: do not edit.
// Spec SHA-256: 063198d1e59f6131914aaeb0c5eb11e849920942c028997d203dfd3ea112f40a

//! A probe of each operation.

#[allow(unused_imports, reason = "not every API has types of its own")]
use signon::vanco::types;
use crate::probe::{Probe, SampleReply, outcome, printed, sample};

crate::probe::client!(vanco);

pub(super) const PROBES: &[Probe] = &[
    Probe {
        provider: "vanco",
        operation: "login",
        method: "POST",
        template: "/api/account/login",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"sessionToken":"EXAMPLE-S3CRET+sentinel/é=","stateToken":"EXAMPLE-S3CRET+sentinel/é=","next":"done","principal":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="},"items":{"EXAMPLE-key":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}}}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"type":"EXAMPLE-plain-value","identifier":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value","responseCode":"EXAMPLE-error-code","errors":[{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}]}"#,
            },
            SampleReply {
                status: 401,
                media_type: None,
                redirect: false,
                body: "",
            },
            SampleReply {
                status: 403,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"type":"EXAMPLE-plain-value","identifier":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value","responseCode":"EXAMPLE-error-code","errors":[{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}]}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .login()
                    .username(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .password(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    )
                    .persistent(sample::<bool>(r#"true"#))
                    .remember_user_name(sample::<bool>(r#"true"#))
                    .tenant(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .acr_values(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .client_id(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .auth_request(
                        sample::<
                            signon_core::SecretJson,
                        >(r#"{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}"#),
                    )
                    .cookies_enabled(sample::<bool>(r#"true"#));
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "vanco",
        operation: "login_resume",
        method: "GET",
        template: "/api/account/login-resume",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}"#,
            },
            SampleReply {
                status: 200,
                media_type: None,
                redirect: false,
                body: "",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .login_resume()
                    .token(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    );
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "vanco",
        operation: "login_persist",
        method: "POST",
        template: "/api/account/login-persist",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}"#,
            },
            SampleReply {
                status: 200,
                media_type: None,
                redirect: false,
                body: "",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .login_persist()
                    .state_token(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    )
                    .persistent(sample::<bool>(r#"true"#))
                    .remember_keep_me_sign_in(sample::<bool>(r#"true"#));
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "vanco",
        operation: "no_access_redirect",
        method: "GET",
        template: "/no-access-callback",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/html"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
            SampleReply {
                status: 302,
                media_type: None,
                redirect: true,
                body: "",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .no_access_redirect()
                    .state(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    );
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "vanco",
        operation: "op_dashboard",
        method: "GET",
        template: "/_/op-dashboard",
        retryable: true,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/html"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
            SampleReply {
                status: 302,
                media_type: None,
                redirect: true,
                body: "",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client.op_dashboard();
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "vanco",
        operation: "profile_redirect",
        method: "GET",
        template: "/profile",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/html"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
            SampleReply {
                status: 302,
                media_type: None,
                redirect: true,
                body: "",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .profile_redirect()
                    .state(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    );
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "vanco",
        operation: "update_expired_password",
        method: "POST",
        template: "/api/account/update-expired-password",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}"#,
            },
            SampleReply {
                status: 200,
                media_type: None,
                redirect: false,
                body: "",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .update_expired_password()
                    .password(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    )
                    .state_token(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    )
                    .client_id(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .tenant(sample::<String>(r#""EXAMPLE-plain-value""#));
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
];
