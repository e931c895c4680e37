// @generated from specs/authentiq.yaml by `cargo xtask generate authentiq`: do not edit.
// Spec SHA-256: aa1665d13da2e71c7b342e3512f2eb5dd0a72754602c5647f0d611e775ff7f19

//! A probe of each operation.

#[allow(unused_imports, reason = "not every API has types of its own")]
use signon::authentiq::types;
use crate::probe::{Probe, SampleReply, outcome, printed, sample};

crate::probe::client!(authentiq);

pub(super) const PROBES: &[Probe] = &[
    Probe {
        provider: "authentiq",
        operation: "authorize",
        method: "GET",
        template: "/authorize",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 302,
                media_type: None,
                redirect: true,
                body: "",
            },
            SampleReply {
                status: 303,
                media_type: None,
                redirect: true,
                body: "",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .authorize()
                    .client_id(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .response_type(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .scope(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .redirect_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .state(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    )
                    .response_mode(sample::<types::ResponseMode>(r#""query""#))
                    .nonce(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    )
                    .display(sample::<types::Display>(r#""page""#))
                    .prompt(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .max_age(sample::<i64>(r#"7"#))
                    .ui_locales(sample::<String>(r#""EXAMPLE-plain-value""#));
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "authentiq",
        operation: "authorize_form",
        method: "POST",
        template: "/authorize",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 302,
                media_type: None,
                redirect: true,
                body: "",
            },
            SampleReply {
                status: 303,
                media_type: None,
                redirect: true,
                body: "",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .authorize_form()
                    .client_id(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .response_type(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .scope(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .redirect_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .state(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    )
                    .response_mode(sample::<types::ResponseMode>(r#""query""#))
                    .nonce(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    )
                    .display(sample::<types::Display>(r#""page""#))
                    .prompt(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .max_age(sample::<i64>(r#"7"#))
                    .ui_locales(sample::<String>(r#""EXAMPLE-plain-value""#));
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "authentiq",
        operation: "token",
        method: "POST",
        template: "/token",
        retryable: false,
        samples: 2,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"token_type":"EXAMPLE-plain-value","access_token":"EXAMPLE-S3CRET+sentinel/é=","id_token":"EXAMPLE-S3CRET+sentinel/é=","refresh_token":"EXAMPLE-S3CRET+sentinel/é=","expires_in":7,"expires_at":7,"scope":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/problem+json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 401,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 401,
                media_type: Some("application/problem+json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, number| Box::pin(async move {
                let call = match number {
                    0 => {
                        client
                            .token()
                            .code(
                                sample::<
                                    signon_core::Secret,
                                >(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                            )
                            .redirect_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .client_secret_basic(
                                "EXAMPLE-plain-value",
                                "EXAMPLE-S3CRET+sentinel/é=",
                            )
                    }
                    _ => {
                        client
                            .token()
                            .code(
                                sample::<
                                    signon_core::Secret,
                                >(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                            )
                            .redirect_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .client_secret_post(
                                "EXAMPLE-plain-value",
                                "EXAMPLE-S3CRET+sentinel/é=",
                            )
                    }
                };
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "authentiq",
        operation: "userinfo",
        method: "GET",
        template: "/userinfo",
        retryable: true,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"sub":"EXAMPLE-plain-value","name":"EXAMPLE-plain-value","given_name":"EXAMPLE-plain-value","family_name":"EXAMPLE-plain-value","email":"EXAMPLE-plain-value","email_verified":true,"phone_number":"EXAMPLE-plain-value","phone_number_verified":true,"address":{"street_address":"EXAMPLE-plain-value","locality":"EXAMPLE-plain-value","region":"EXAMPLE-plain-value","postal_code":"EXAMPLE-plain-value","country":"EXAMPLE-plain-value","state":"EXAMPLE-plain-value","formatted":"EXAMPLE-plain-value"},"aq:location":{"latitude":7,"longitude":7,"accuracy":7,"address":{"street_address":"EXAMPLE-plain-value","locality":"EXAMPLE-plain-value","region":"EXAMPLE-plain-value","postal_code":"EXAMPLE-plain-value","country":"EXAMPLE-plain-value","state":"EXAMPLE-plain-value","formatted":"EXAMPLE-plain-value"}}}"#,
            },
            SampleReply {
                status: 401,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 401,
                media_type: Some("application/problem+json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/problem+json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .userinfo()
                    .access_token(
                        crate::probe::in_header::<String>(r#""EXAMPLE-S3CRET-sentinel""#),
                    );
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "authentiq",
        operation: "discover",
        method: "GET",
        template: "/.well-known/openid-configuration",
        retryable: true,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"issuer":"EXAMPLE-plain-value","jwks_uri":"EXAMPLE-plain-value","authorization_endpoint":"EXAMPLE-plain-value","token_endpoint":"EXAMPLE-plain-value","userinfo_endpoint":"EXAMPLE-plain-value","registration_endpoint":"EXAMPLE-plain-value","check_session_iframe":"EXAMPLE-plain-value","end_session_endpoint":"EXAMPLE-plain-value","scopes_supported":["EXAMPLE-plain-value"],"claims_supported":["EXAMPLE-plain-value"],"response_types_supported":["EXAMPLE-plain-value"],"response_modes_supported":["EXAMPLE-plain-value"],"grant_types_supported":["EXAMPLE-plain-value"],"subject_types_supported":["EXAMPLE-plain-value"],"id_token_signing_alg_values_supported":["EXAMPLE-plain-value"],"token_endpoint_auth_methods_supported":["EXAMPLE-plain-value"],"code_challenge_methods_supported":["EXAMPLE-plain-value"],"authorization_response_iss_parameter_supported":true,"backchannel_logout_supported":true,"backchannel_logout_session_supported":true}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client.discover();
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "authentiq",
        operation: "public_keys",
        method: "GET",
        template: "/public-keys",
        retryable: true,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"keys":[{"kty":"EXAMPLE-plain-value","kid":"EXAMPLE-plain-value","use":"EXAMPLE-plain-value","key_ops":["EXAMPLE-plain-value"],"alg":"EXAMPLE-plain-value","n":"EXAMPLE-plain-value","e":"EXAMPLE-plain-value","crv":"EXAMPLE-plain-value","x":"EXAMPLE-plain-value","y":"EXAMPLE-plain-value"}]}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client.public_keys();
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "authentiq",
        operation: "list_clients",
        method: "GET",
        template: "/client",
        retryable: true,
        samples: 2,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"[{"client_id":"EXAMPLE-plain-value","redirect_uris":["EXAMPLE-plain-value"],"response_types":["EXAMPLE-plain-value"],"grant_types":["EXAMPLE-plain-value"],"application_type":"EXAMPLE-plain-value","contacts":["EXAMPLE-plain-value"],"client_name":"EXAMPLE-plain-value","logo_uri":"EXAMPLE-plain-value","client_uri":"EXAMPLE-plain-value","policy_uri":"EXAMPLE-plain-value","tos_uri":"EXAMPLE-plain-value","default_max_age":7,"default_scopes":["EXAMPLE-plain-value"]}]"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/problem+json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, number| Box::pin(async move {
                let call = match number {
                    0 => {
                        client
                            .list_clients()
                            .client_registration_token(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                    _ => {
                        client
                            .list_clients()
                            .access_token(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                };
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "authentiq",
        operation: "create_client",
        method: "POST",
        template: "/client",
        retryable: false,
        samples: 3,
        replies: &[
            SampleReply {
                status: 201,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}"#,
            },
            SampleReply {
                status: 201,
                media_type: None,
                redirect: false,
                body: "",
            },
            SampleReply {
                status: 400,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/problem+json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, number| Box::pin(async move {
                let call = match number {
                    0 => {
                        client
                            .create_client()
                            .redirect_uris(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .response_types(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .grant_types(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .application_type(
                                sample::<String>(r#""EXAMPLE-plain-value""#),
                            )
                            .contacts(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .client_name(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .logo_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .client_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .policy_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .tos_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .default_max_age(sample::<i64>(r#"7"#))
                            .default_scopes(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .client_registration_token(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                    1 => {
                        client
                            .create_client()
                            .redirect_uris(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .response_types(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .grant_types(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .application_type(
                                sample::<String>(r#""EXAMPLE-plain-value""#),
                            )
                            .contacts(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .client_name(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .logo_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .client_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .policy_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .tos_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .default_max_age(sample::<i64>(r#"7"#))
                            .default_scopes(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .access_token(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                    _ => {
                        client
                            .create_client()
                            .body(
                                sample::<
                                    types::ClientRegistration,
                                >(
                                    r#"{"client_id":"EXAMPLE-plain-value","redirect_uris":["EXAMPLE-plain-value"],"response_types":["EXAMPLE-plain-value"],"grant_types":["EXAMPLE-plain-value"],"application_type":"EXAMPLE-plain-value","contacts":["EXAMPLE-plain-value"],"client_name":"EXAMPLE-plain-value","logo_uri":"EXAMPLE-plain-value","client_uri":"EXAMPLE-plain-value","policy_uri":"EXAMPLE-plain-value","tos_uri":"EXAMPLE-plain-value","default_max_age":7,"default_scopes":["EXAMPLE-plain-value"]}"#,
                                ),
                            )
                            .client_registration_token(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                };
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "authentiq",
        operation: "get_client",
        method: "GET",
        template: "/client/{client_id}",
        retryable: true,
        samples: 2,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"client_id":"EXAMPLE-plain-value","redirect_uris":["EXAMPLE-plain-value"],"response_types":["EXAMPLE-plain-value"],"grant_types":["EXAMPLE-plain-value"],"application_type":"EXAMPLE-plain-value","contacts":["EXAMPLE-plain-value"],"client_name":"EXAMPLE-plain-value","logo_uri":"EXAMPLE-plain-value","client_uri":"EXAMPLE-plain-value","policy_uri":"EXAMPLE-plain-value","tos_uri":"EXAMPLE-plain-value","default_max_age":7,"default_scopes":["EXAMPLE-plain-value"]}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/problem+json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, number| Box::pin(async move {
                let call = match number {
                    0 => {
                        client
                            .get_client()
                            .client_id(
                                crate::probe::in_path::<String>(r#""EXAMPLE-plain-value""#),
                            )
                            .client_registration_token(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                    _ => {
                        client
                            .get_client()
                            .client_id(
                                crate::probe::in_path::<String>(r#""EXAMPLE-plain-value""#),
                            )
                            .access_token(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                };
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "authentiq",
        operation: "update_client",
        method: "PUT",
        template: "/client/{client_id}",
        retryable: false,
        samples: 3,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"client_id":"EXAMPLE-plain-value","redirect_uris":["EXAMPLE-plain-value"],"response_types":["EXAMPLE-plain-value"],"grant_types":["EXAMPLE-plain-value"],"application_type":"EXAMPLE-plain-value","contacts":["EXAMPLE-plain-value"],"client_name":"EXAMPLE-plain-value","logo_uri":"EXAMPLE-plain-value","client_uri":"EXAMPLE-plain-value","policy_uri":"EXAMPLE-plain-value","tos_uri":"EXAMPLE-plain-value","default_max_age":7,"default_scopes":["EXAMPLE-plain-value"]}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/problem+json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, number| Box::pin(async move {
                let call = match number {
                    0 => {
                        client
                            .update_client()
                            .client_id(
                                crate::probe::in_path::<String>(r#""EXAMPLE-plain-value""#),
                            )
                            .redirect_uris(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .response_types(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .grant_types(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .application_type(
                                sample::<String>(r#""EXAMPLE-plain-value""#),
                            )
                            .contacts(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .client_name(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .logo_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .client_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .policy_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .tos_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .default_max_age(sample::<i64>(r#"7"#))
                            .default_scopes(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .client_registration_token(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                    1 => {
                        client
                            .update_client()
                            .client_id(
                                crate::probe::in_path::<String>(r#""EXAMPLE-plain-value""#),
                            )
                            .redirect_uris(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .response_types(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .grant_types(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .application_type(
                                sample::<String>(r#""EXAMPLE-plain-value""#),
                            )
                            .contacts(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .client_name(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .logo_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .client_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .policy_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .tos_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .default_max_age(sample::<i64>(r#"7"#))
                            .default_scopes(
                                sample::<Vec<String>>(r#"["EXAMPLE-plain-value"]"#),
                            )
                            .access_token(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                    _ => {
                        client
                            .update_client()
                            .client_id(
                                crate::probe::in_path::<String>(r#""EXAMPLE-plain-value""#),
                            )
                            .body(
                                sample::<
                                    types::ClientRegistration,
                                >(
                                    r#"{"client_id":"EXAMPLE-plain-value","redirect_uris":["EXAMPLE-plain-value"],"response_types":["EXAMPLE-plain-value"],"grant_types":["EXAMPLE-plain-value"],"application_type":"EXAMPLE-plain-value","contacts":["EXAMPLE-plain-value"],"client_name":"EXAMPLE-plain-value","logo_uri":"EXAMPLE-plain-value","client_uri":"EXAMPLE-plain-value","policy_uri":"EXAMPLE-plain-value","tos_uri":"EXAMPLE-plain-value","default_max_age":7,"default_scopes":["EXAMPLE-plain-value"]}"#,
                                ),
                            )
                            .client_registration_token(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                };
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "authentiq",
        operation: "delete_client",
        method: "DELETE",
        template: "/client/{client_id}",
        retryable: false,
        samples: 2,
        replies: &[
            SampleReply {
                status: 204,
                media_type: None,
                redirect: false,
                body: "",
            },
            SampleReply {
                status: 400,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/problem+json"),
                redirect: false,
                body: r#"{"error":"EXAMPLE-error-code","error_description":"EXAMPLE-plain-value","error_uri":"EXAMPLE-plain-value","type":"EXAMPLE-plain-value","title":"EXAMPLE-plain-value","status":7,"detail":"EXAMPLE-plain-value","message":"EXAMPLE-plain-value"}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, number| Box::pin(async move {
                let call = match number {
                    0 => {
                        client
                            .delete_client()
                            .client_id(
                                crate::probe::in_path::<String>(r#""EXAMPLE-plain-value""#),
                            )
                            .client_registration_token(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                    _ => {
                        client
                            .delete_client()
                            .client_id(
                                crate::probe::in_path::<String>(r#""EXAMPLE-plain-value""#),
                            )
                            .access_token(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                };
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "authentiq",
        operation: "check_session_iframe",
        method: "GET",
        template: "/{client_id}/iframe",
        retryable: true,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("text/html"),
                redirect: false,
                body: "<!doctype html><title>EXAMPLE-S3CRET+sentinel/é=</title>",
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .check_session_iframe()
                    .client_id(
                        crate::probe::in_path::<String>(r#""EXAMPLE-plain-value""#),
                    );
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
];
