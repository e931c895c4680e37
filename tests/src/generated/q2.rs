// @generated from specs/q2.yaml by `cargo xtask generate q2`: do not edit.
// Spec SHA-256: df4b9c9e7ac17069a069a144a8a9e003b010ecb78eb0e62b2bfce44a8b9ca023

//! A probe of each operation.

#[allow(unused_imports, reason = "not every API has types of its own")]
use signon::q2::types;
use crate::probe::{Probe, SampleReply, outcome, printed, sample};

crate::probe::client!(q2);

pub(super) const PROBES: &[Probe] = &[
    Probe {
        provider: "q2",
        operation: "create_auth",
        method: "POST",
        template: "/auth",
        retryable: false,
        samples: 2,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"success":true,"message":"EXAMPLE-plain-value","authId":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"success":"true","message":"EXAMPLE-plain-value","authId":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"message":"EXAMPLE-plain-value"}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, number| Box::pin(async move {
                let call = match number {
                    0 => {
                        client
                            .create_auth()
                            .client_id(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .company_id(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .payment_identifier(
                                sample::<String>(r#""EXAMPLE-plain-value""#),
                            )
                            .meta(
                                sample::<
                                    types::AuthMeta,
                                >(
                                    r#"{"paymentMethodId":"EXAMPLE-plain-value","swapId":"EXAMPLE-plain-value"}"#,
                                ),
                            )
                            .form(
                                sample::<
                                    std::collections::BTreeMap<String, signon_core::Secret>,
                                >(r#"{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}"#),
                            )
                            .api_key(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                    _ => {
                        client
                            .create_auth()
                            .client_id(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .company_id(sample::<String>(r#""EXAMPLE-plain-value""#))
                            .payment_identifier(
                                sample::<String>(r#""EXAMPLE-plain-value""#),
                            )
                            .meta(
                                sample::<
                                    types::AuthMeta,
                                >(
                                    r#"{"paymentMethodId":"EXAMPLE-plain-value","billId":"EXAMPLE-plain-value"}"#,
                                ),
                            )
                            .form(
                                sample::<
                                    std::collections::BTreeMap<String, signon_core::Secret>,
                                >(r#"{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}"#),
                            )
                            .sso_token(
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
        provider: "q2",
        operation: "step_auth",
        method: "POST",
        template: "/auth/step",
        retryable: false,
        samples: 3,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"success":true,"message":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"success":"true","message":"EXAMPLE-plain-value"}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"message":"EXAMPLE-plain-value"}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, number| Box::pin(async move {
                let call = match number {
                    0 => {
                        client
                            .step_auth()
                            .token(
                                sample::<
                                    signon_core::Secret,
                                >(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                            )
                            .method(sample::<types::StepAuthMethod>(r#""questions""#))
                            .security(
                                sample::<
                                    types::Security,
                                >(
                                    r#"[{"identifier":"EXAMPLE-plain-value","answer":"EXAMPLE-S3CRET+sentinel/é="}]"#,
                                ),
                            )
                            .did_not_receive_code(sample::<bool>(r#"true"#))
                            .api_key(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                    1 => {
                        client
                            .step_auth()
                            .token(
                                sample::<
                                    signon_core::Secret,
                                >(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                            )
                            .method(sample::<types::StepAuthMethod>(r#""questions""#))
                            .security(
                                sample::<
                                    types::Security,
                                >(
                                    r#"{"identifier":"EXAMPLE-plain-value","answer":"EXAMPLE-S3CRET+sentinel/é="}"#,
                                ),
                            )
                            .did_not_receive_code(sample::<bool>(r#"true"#))
                            .sso_token(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                    _ => {
                        client
                            .step_auth()
                            .token(
                                sample::<
                                    signon_core::Secret,
                                >(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                            )
                            .method(sample::<types::StepAuthMethod>(r#""questions""#))
                            .security(
                                sample::<
                                    types::Security,
                                >(r#"{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}"#),
                            )
                            .did_not_receive_code(sample::<bool>(r#"true"#))
                            .api_key(
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
        provider: "q2",
        operation: "get_company",
        method: "GET",
        template: "/company/{companyId}",
        retryable: true,
        samples: 2,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"_id":"EXAMPLE-plain-value","name":"EXAMPLE-plain-value","status":"operational","requiredPayment":"bank","userPresenceRequired":true,"auth":{"urls":{"login":"EXAMPLE-plain-value","signup":"EXAMPLE-plain-value","forgotPassword":"EXAMPLE-plain-value","forgotUsername":"EXAMPLE-plain-value"},"loginFields":[{"placeholder":"EXAMPLE-plain-value","formType":"EXAMPLE-plain-value","name":"EXAMPLE-plain-value","label":"EXAMPLE-plain-value"}]},"geo":{"state_short":"EXAMPLE-plain-value","state_long":"EXAMPLE-plain-value"}}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"message":"EXAMPLE-plain-value"}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, number| Box::pin(async move {
                let call = match number {
                    0 => {
                        client
                            .get_company()
                            .company_id(
                                crate::probe::in_path::<String>(r#""EXAMPLE-plain-value""#),
                            )
                            .api_key(
                                crate::probe::in_header::<
                                    String,
                                >(r#""EXAMPLE-S3CRET-sentinel""#),
                            )
                    }
                    _ => {
                        client
                            .get_company()
                            .company_id(
                                crate::probe::in_path::<String>(r#""EXAMPLE-plain-value""#),
                            )
                            .sso_token(
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
];
