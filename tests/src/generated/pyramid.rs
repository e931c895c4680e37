// @generated from specs/pyramid.yaml by `cargo xtask generate pyramid`: do not edit.
// Spec SHA-256: 7b2529ec74ac52bfe981b4d3071104da5695bff08b9774b7f9e89460b7aa5a29

//! A probe of each operation.

#[allow(unused_imports, reason = "not every API has types of its own")]
use signon::pyramid::types;
use crate::probe::{Probe, SampleReply, outcome, printed, sample};

crate::probe::client!(pyramid);

pub(super) const PROBES: &[Probe] = &[
    Probe {
        provider: "pyramid",
        operation: "authenticate_user",
        method: "POST",
        template: "/API2/auth/authenticateUser",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/plain"),
                redirect: false,
                body: "EXAMPLE-S3CRET-sentinel",
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("text/plain"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .authenticate_user()
                    .user_name(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .password(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    )
                    .domain(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .custom_data(sample::<String>(r#""EXAMPLE-plain-value""#));
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "pyramid",
        operation: "authenticate_user_by_token",
        method: "POST",
        template: "/API2/auth/authenticateUserByToken",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/plain"),
                redirect: false,
                body: "EXAMPLE-S3CRET-sentinel",
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("text/plain"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .authenticate_user_by_token()
                    .token(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    )
                    .user_identity(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .custom_data(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .domain(sample::<String>(r#""EXAMPLE-plain-value""#));
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "pyramid",
        operation: "authenticate_user_windows",
        method: "POST",
        template: "/API2/auth/authenticateUserWindows",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/plain"),
                redirect: false,
                body: "EXAMPLE-S3CRET-sentinel",
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("text/plain"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client.authenticate_user_windows();
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "pyramid",
        operation: "authenticate_user_embed",
        method: "POST",
        template: "/API2/auth/authenticateUserEmbed",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/plain"),
                redirect: false,
                body: "EXAMPLE-S3CRET-sentinel",
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("text/plain"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .authenticate_user_embed()
                    .user_name(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .password(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    )
                    .domain(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .custom_data(sample::<String>(r#""EXAMPLE-plain-value""#));
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "pyramid",
        operation: "authenticate_user_embed_by_token",
        method: "POST",
        template: "/API2/auth/authenticateUserEmbedByToken",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/plain"),
                redirect: false,
                body: "EXAMPLE-S3CRET-sentinel",
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("text/plain"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .authenticate_user_embed_by_token()
                    .token(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    )
                    .user_identity(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .custom_data(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .domain(sample::<String>(r#""EXAMPLE-plain-value""#));
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "pyramid",
        operation: "authenticate_user_embed_windows",
        method: "POST",
        template: "/API2/auth/authenticateUserEmbedWindows",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/plain"),
                redirect: false,
                body: "EXAMPLE-S3CRET-sentinel",
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("text/plain"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .authenticate_user_embed_windows()
                    .domain(sample::<String>(r#""EXAMPLE-plain-value""#));
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "pyramid",
        operation: "authenticate_user_saml",
        method: "POST",
        template: "/API2/auth/authenticateUserSAML",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/plain"),
                redirect: false,
                body: "EXAMPLE-S3CRET-sentinel",
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("text/plain"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .authenticate_user_saml()
                    .token(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    );
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "pyramid",
        operation: "authenticate_user_embed_saml",
        method: "POST",
        template: "/API2/auth/authenticateUserEmbedSAML",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/plain"),
                redirect: false,
                body: "EXAMPLE-S3CRET-sentinel",
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("text/plain"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .authenticate_user_embed_saml()
                    .token(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    )
                    .domain(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .custom_data(sample::<String>(r#""EXAMPLE-plain-value""#));
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "pyramid",
        operation: "authenticate_user_openid",
        method: "POST",
        template: "/API2/auth/authenticateUserOPENID",
        retryable: false,
        samples: 2,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/plain"),
                redirect: false,
                body: "EXAMPLE-S3CRET-sentinel",
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("text/plain"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, number| Box::pin(async move {
                let call = match number {
                    0 => {
                        client
                            .authenticate_user_openid()
                            .parameter_map(
                                sample::<
                                    types::ParameterMap,
                                >(
                                    r#"{"id_token":"EXAMPLE-S3CRET+sentinel/é=","state":"EXAMPLE-plain-value"}"#,
                                ),
                            )
                    }
                    _ => {
                        client
                            .authenticate_user_openid()
                            .parameter_map(
                                sample::<
                                    types::ParameterMap,
                                >(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                            )
                    }
                };
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "pyramid",
        operation: "authenticate_user_embed_openid",
        method: "POST",
        template: "/API2/auth/authenticateUserEmbedOPENID",
        retryable: false,
        samples: 2,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/plain"),
                redirect: false,
                body: "EXAMPLE-S3CRET-sentinel",
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("text/plain"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, number| Box::pin(async move {
                let call = match number {
                    0 => {
                        client
                            .authenticate_user_embed_openid()
                            .parameter_map(
                                sample::<
                                    types::ParameterMap,
                                >(
                                    r#"{"id_token":"EXAMPLE-S3CRET+sentinel/é=","state":"EXAMPLE-plain-value"}"#,
                                ),
                            )
                            .id_token(
                                sample::<
                                    signon_core::Secret,
                                >(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                            )
                            .domain(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .custom_data(sample::<String>(r#""EXAMPLE-plain-value""#))
                    }
                    _ => {
                        client
                            .authenticate_user_embed_openid()
                            .parameter_map(
                                sample::<
                                    types::ParameterMap,
                                >(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                            )
                            .id_token(
                                sample::<
                                    signon_core::Secret,
                                >(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                            )
                            .domain(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .custom_data(sample::<String>(r#""EXAMPLE-plain-value""#))
                    }
                };
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "pyramid",
        operation: "authenticate_user_openid_alt",
        method: "POST",
        template: "/API2/auth/authenticateUserOPENIDAlt",
        retryable: false,
        samples: 2,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/plain"),
                redirect: false,
                body: "EXAMPLE-S3CRET-sentinel",
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("text/plain"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, number| Box::pin(async move {
                let call = match number {
                    0 => {
                        client
                            .authenticate_user_openid_alt()
                            .parameter_map(
                                sample::<
                                    types::ParameterMap,
                                >(
                                    r#"{"id_token":"EXAMPLE-S3CRET+sentinel/é=","state":"EXAMPLE-plain-value"}"#,
                                ),
                            )
                            .id_token(
                                sample::<
                                    signon_core::Secret,
                                >(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                            )
                            .domain(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .custom_data(sample::<String>(r#""EXAMPLE-plain-value""#))
                    }
                    _ => {
                        client
                            .authenticate_user_openid_alt()
                            .parameter_map(
                                sample::<
                                    types::ParameterMap,
                                >(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                            )
                            .id_token(
                                sample::<
                                    signon_core::Secret,
                                >(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                            )
                            .domain(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .custom_data(sample::<String>(r#""EXAMPLE-plain-value""#))
                    }
                };
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "pyramid",
        operation: "authenticate_user_saml_alt",
        method: "POST",
        template: "/API2/auth/authenticateUserSAMLAlt",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/plain"),
                redirect: false,
                body: "EXAMPLE-S3CRET-sentinel",
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("text/plain"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .authenticate_user_saml_alt()
                    .token(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    )
                    .domain(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .custom_data(sample::<String>(r#""EXAMPLE-plain-value""#));
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
];
