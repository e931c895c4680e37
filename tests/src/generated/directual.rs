// @generated from specs/directual.yaml by `cargo xtask generate directual`: do not edit.
// Spec SHA-256: d5d9b0f5e7b5e31098016a3863f65078529360104b742001f9c53253b5bbf3cd

//! A probe of each operation.

#[allow(unused_imports, reason = "not every API has types of its own")]
use signon::directual::types;
use crate::probe::{Probe, SampleReply, outcome, printed, sample};

crate::probe::client!(directual);

pub(super) const PROBES: &[Probe] = &[
    Probe {
        provider: "directual",
        operation: "authenticate_openid",
        method: "POST",
        template: "/good/v4/auth",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"result":{"token":"EXAMPLE-S3CRET+sentinel/é=","username":"EXAMPLE-plain-value","role":"EXAMPLE-plain-value"},"status":"ok"}"#,
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"msg":"EXAMPLE-plain-value","code":7,"httpCode":7,"typeError":"EXAMPLE-plain-value","errorVariables":{"EXAMPLE-key":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}},"payload":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="},"status":"error"}"#,
            },
            SampleReply {
                status: 404,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"msg":"EXAMPLE-plain-value","code":7,"httpCode":7,"typeError":"EXAMPLE-plain-value","errorVariables":{"EXAMPLE-key":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}},"payload":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="},"status":"error"}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .authenticate_openid()
                    .redirect_uri(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .client_id(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .app_id(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .code(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    );
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "directual",
        operation: "authenticate_password",
        method: "POST",
        template: "/good/api/v5/auth",
        retryable: false,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"result":{"token":"EXAMPLE-S3CRET+sentinel/é=","username":"EXAMPLE-plain-value","role":"EXAMPLE-plain-value"},"status":"ok"}"#,
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"msg":"EXAMPLE-plain-value","code":7,"httpCode":7,"typeError":"EXAMPLE-plain-value","errorVariables":{"EXAMPLE-key":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}},"payload":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="},"status":"error"}"#,
            },
            SampleReply {
                status: 400,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"msg":"EXAMPLE-plain-value","code":7,"httpCode":7,"typeError":"EXAMPLE-plain-value","errorVariables":{"EXAMPLE-key":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}},"payload":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="},"status":"error"}"#,
            },
            SampleReply {
                status: 404,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"msg":"EXAMPLE-plain-value","code":7,"httpCode":7,"typeError":"EXAMPLE-plain-value","errorVariables":{"EXAMPLE-key":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}},"payload":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="},"status":"error"}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .authenticate_password()
                    .app_id(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .username(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .password(
                        sample::<signon_core::Secret>(r#""EXAMPLE-S3CRET+sentinel/é=""#),
                    );
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "directual",
        operation: "check_session",
        method: "GET",
        template: "/good/api/v4/auth/check",
        retryable: true,
        samples: 1,
        replies: &[
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"result":{"result":true,"token":{"token":"EXAMPLE-S3CRET+sentinel/é=","username":"EXAMPLE-plain-value","role":"EXAMPLE-plain-value"},"username":"EXAMPLE-plain-value","role":"EXAMPLE-plain-value"},"status":"ok"}"#,
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"result":{"result":true,"token":"EXAMPLE-S3CRET+sentinel/é=","username":"EXAMPLE-plain-value","role":"EXAMPLE-plain-value"},"status":"ok"}"#,
            },
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"msg":"EXAMPLE-plain-value","code":7,"httpCode":7,"typeError":"EXAMPLE-plain-value","errorVariables":{"EXAMPLE-key":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}},"payload":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="},"status":"error"}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .check_session()
                    .app_id(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .session("EXAMPLE-S3CRET+sentinel/é=");
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
    Probe {
        provider: "directual",
        operation: "logout",
        method: "GET",
        template: "/good/api/v4/auth/logout",
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
            SampleReply {
                status: 200,
                media_type: Some("application/json"),
                redirect: false,
                body: r#"{"msg":"EXAMPLE-plain-value","code":7,"httpCode":7,"typeError":"EXAMPLE-plain-value","errorVariables":{"EXAMPLE-key":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="}},"payload":{"EXAMPLE-key":"EXAMPLE-S3CRET+sentinel/é="},"status":"error"}"#,
            },
        ],
        connect: |settings| connect(
            settings,
            |client, _| Box::pin(async move {
                let call = client
                    .logout()
                    .app_id(sample::<String>(r#""EXAMPLE-plain-value""#))
                    .session("EXAMPLE-S3CRET+sentinel/é=");
                let printed = printed(&call);
                outcome(printed, call.send().await)
            }),
        ),
    },
];
