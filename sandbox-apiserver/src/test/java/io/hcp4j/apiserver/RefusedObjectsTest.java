package io.hcp4j.apiserver;

import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Objects that kube-apiserver 1.36 refuses, in its words; each was sent to one. */
class RefusedObjectsTest {
    private static final String CORE = "/api/v1/namespaces/default/";
    private static final String POD = "{restartPolicy: Never, containers: [{name: c, image: x}]}";

    private static EmbeddedApiServer server;
    private static ApiClient client;

    @BeforeAll
    static void serve() throws IOException {
        server = EmbeddedApiServer.start(EmbeddedOptions.ephemeral("refusing"));
        client = new ApiClient(server);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dockerconfigjson | no json             | invalid character 'o' in literal null (expecting 'u')
            dockerconfigjson | []                  | json: cannot unmarshal array into Go value of type map[string]interface {}
            dockerconfigjson | 1                   | json: cannot unmarshal number into Go value of type map[string]interface {}
            dockerconfigjson | {"auths": {"a" 1}}  | invalid character '1' after object key
            dockerconfigjson | {"auths": {}} x     | invalid character 'x' after top-level value
            dockerconfigjson | {"auths": {},}      | invalid character '}' looking for beginning of object key string
            dockerconfigjson | {"a": [1 2]}        | invalid character '2' after array element
            dockerconfigjson | {"a": -}            | invalid character '}' in numeric literal
            dockerconfigjson | {"a": "\\x"}        | invalid character 'x' in string escape code
            dockerconfigjson | {"a":               | unexpected end of JSON input
            dockercfg        | nothing             | invalid character 'o' in literal null (expecting 'u')
            """)
    void contentOfAPullSecret(String type, String content, String why) {
        assertRefused(
                CORE + "secrets",
                "{metadata: {name: a}, type: kubernetes.io/" + type + ", stringData: {." + type + ": '" + content
                        + "'}}",
                "Secret \"a\" is invalid: data[." + type + "]: Invalid value: \"<secret contents redacted>\": " + why);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dockerconfigjson | data[.dockerconfigjson]: Required value
            dockercfg        | data[.dockercfg]: Required value
            ssh-auth         | data[ssh-privatekey]: Required value
            basic-auth       | [data[username]: Required value, data[password]: Required value]
            tls              | [data[tls.crt]: Required value, data[tls.key]: Required value]
            service-account-token | metadata.annotations[kubernetes.io/service-account.name]: Required value
            """)
    void whatATypeOfSecretNeeds(String type, String why) {
        assertRefused(
                CORE + "secrets",
                "{metadata: {name: a}, type: kubernetes.io/" + type + "}",
                "Secret \"a\" is invalid: " + why);
    }

    @Test
    void pullSecretsThatAreJsonAreTaken() {
        assertThat(create(
                                CORE + "secrets",
                                "{metadata: {name: fits}, type: kubernetes.io/dockerconfigjson, stringData:"
                                        + " {.dockerconfigjson: '{\"auths\": {\"a\": {\"b\": [1.5e3, true, null, \"\\u00e9\"]}}}'}}")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            * * * *          | expected exactly 5 fields, found 4: [* * * *]
            nope             | expected exactly 5 fields, found 1: [nope]
            60 * * * *       | end of range (60) above maximum (59): 60
            * * 0 * *        | beginning of range (0) below minimum (1): 0
            5-1 * * * *      | beginning of range (5) beyond end of range (1): 5-1
            */0 * * * *      | step of range should be a positive number: */0
            a * * * *        | failed to parse int from a: strconv.Atoi: parsing "a": invalid syntax
            1-2-3 * * * *    | too many hyphens: 1-2-3
            1/2/3 * * * *    | too many slashes: 1/2/3
            @sometimes       | unrecognized descriptor: @sometimes
            """)
    void schedules(String schedule, String why) {
        assertRefused(
                "/apis/batch/v1/namespaces/default/cronjobs",
                "{metadata: {name: a}, spec: {schedule: '" + schedule + "', jobTemplate: {spec: {template: {spec: "
                        + POD + "}}}}}",
                "CronJob.batch \"a\" is invalid: spec.schedule: Invalid value: \"" + schedule + "\": " + why);
    }

    @ParameterizedTest
    @CsvSource({"*/5 1-3 1 jan-mar mon", "@daily", "@every 1h30m", "'0,30 8-18/2 * * *'", "TZ=UTC 1 1 1 1 1"})
    void schedulesThatAreTaken(String schedule) {
        assertThat(create(
                                "/apis/batch/v1/namespaces/default/cronjobs?dryRun=All",
                                "{metadata: {name: a}, spec: {schedule: '" + schedule
                                        + "', jobTemplate: {spec: {template: {spec: " + POD + "}}}}}")
                        .message())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/33}}]}] | spec.ingress[0].from[0].ipBlock.cidr: Invalid value: "10.0.0.0/33": must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)
            egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [11.0.0.0/16]}}]}] | spec.egress[0].to[0].ipBlock.except[0]: Invalid value: "11.0.0.0/16": must be a strict subset of `cidr`
            egress: [{to: [{}]}] | spec.egress[0].to[0]: Required value: must specify a peer
            policyTypes: [X] | spec.policyTypes[0]: Unsupported value: "X": supported values: "Ingress", "Egress"
            """)
    void networkPolicies(String spec, String why) {
        assertRefused(
                "/apis/networking.k8s.io/v1/namespaces/default/networkpolicies",
                "{metadata: {name: a}, spec: {podSelector: {}, " + spec + "}}",
                "NetworkPolicy.networking.k8s.io \"a\" is invalid: " + why);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {resources: [pods], apiGroups: [``]} | rules[0].verbs: Required value: verbs must contain at least one value
            {verbs: [get]} | [rules[0].apiGroups: Required value: resource rules must supply at least one api group, rules[0].resources: Required value: resource rules must supply at least one resource]
            {verbs: [get], nonResourceURLs: [/x]} | rules[0].nonResourceURLs: Invalid value: ["/x"]: namespaced rules cannot apply to non-resource URLs
            """)
    void rulesOfRoles(String rule, String why) {
        assertRefused(
                "/apis/rbac.authorization.k8s.io/v1/namespaces/default/roles",
                "{metadata: {name: a}, rules: [" + rule.replace("``", "''") + "]}",
                "Role.rbac.authorization.k8s.io \"a\" is invalid: " + why);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            containers: [{name: A_, image: x}] | spec.containers[0].name: Invalid value: "A_": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
            containers: [{name: c, image: x, ports: [{containerPort: 99999}]}] | spec.containers[0].ports[0].containerPort: Invalid value: 99999: must be between 1 and 65535, inclusive
            containers: [{name: c, image: x, resources: {requests: {cpu: 2}, limits: {cpu: 1}}}] | spec.containers[0].resources.requests: Invalid value: "2": must be less than or equal to cpu limit of 1
            containers: [{name: c, image: x, volumeMounts: [{name: v, mountPath: /v}]}] | spec.containers[0].volumeMounts[0].name: Not found: "v"
            containers: [{name: c, image: x, livenessProbe: {}}] | spec.containers[0].livenessProbe: Required value: must specify a handler type
            containers: [{name: c, image: x}], volumes: [{name: v, emptyDir: {}, hostPath: {path: /}}] | spec.volumes[0].hostPath: Forbidden: may not specify more than 1 volume type
            containers: [{name: c, image: x}], dnsPolicy: X | spec.dnsPolicy: Unsupported value: "X": supported values: "ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"
            containers: [{name: c, image: x}], restartPolicy: X | spec.restartPolicy: Unsupported value: "X": supported values: "Always", "OnFailure", "Never"
            """)
    void pods(String spec, String why) {
        assertRefused(CORE + "pods", "{metadata: {name: a}, spec: {" + spec + "}}", "Pod \"a\" is invalid: " + why);
    }

    @Test
    void quantitiesThatAreNone() {
        Document body = refused(
                CORE + "pods",
                "{metadata: {name: a}, spec: {containers: [{name: c, image: x, resources: {limits: {cpu: lots}}}]}}",
                400);
        assertThat(body.text("message"))
                .contains(
                        "Pod in version \"v1\" cannot be handled as a Pod: quantities must match the regular expression"
                                + " '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            selector: {} | spec.selector: Invalid value: {}: empty selector is invalid for deployment
            selector: {matchLabels: {a: b}}, replicas: -1 | spec.replicas: Invalid value: -1: must be greater than or equal to 0
            selector: {matchLabels: {a: c}} | spec.template.metadata.labels: Invalid value: {"a":"b"}: `selector` does not match template `labels`
            selector: {matchLabels: {a: b}}, strategy: {type: X} | spec.strategy: Unsupported value: {"Type":"X","RollingUpdate":null}: supported values: "Recreate", "RollingUpdate"
            selector: {matchLabels: {a: b}}, strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 0}} | spec.strategy.rollingUpdate.maxUnavailable: Invalid value: 0: may not be 0 when `maxSurge` is 0
            selector: {matchLabels: {a: b}}, progressDeadlineSeconds: 0 | spec.progressDeadlineSeconds: Invalid value: 0: must be greater than minReadySeconds
            """)
    void deployments(String spec, String why) {
        assertRefused(
                "/apis/apps/v1/namespaces/default/deployments",
                "{metadata: {name: a}, spec: {" + spec
                        + ", template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: x}]}}}}",
                "Deployment.apps \"a\" is invalid: " + why);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /apis/batch/v1/namespaces/default/jobs | spec: {template: {spec: {containers: [{name: c, image: x}]}}} | Job.batch "a" is invalid: spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
            /apis/discovery.k8s.io/v1/namespaces/default/endpointslices | addressType: X, endpoints: [] | EndpointSlice.discovery.k8s.io "a" is invalid: addressType: Unsupported value: "X": supported values: "FQDN", "IPv4", "IPv6"
            /apis/storage.k8s.io/v1/storageclasses | reclaimPolicy: Delete | StorageClass.storage.k8s.io "a" is invalid: provisioner: Required value
            /apis/scheduling.k8s.io/v1/priorityclasses | value: 2000000000 | PriorityClass.scheduling.k8s.io "a" is invalid: value: Forbidden: maximum allowed value of a user defined priority is 1000000000
            /apis/policy/v1/namespaces/default/poddisruptionbudgets | spec: {minAvailable: 200%} | PodDisruptionBudget.policy "a" is invalid: spec.minAvailable: Invalid value: "200%": must not be greater than 100%
            /apis/rbac.authorization.k8s.io/v1/clusterrolebindings | roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: a} | ClusterRoleBinding.rbac.authorization.k8s.io "a" is invalid: roleRef.kind: Unsupported value: "Role": supported values: "ClusterRole"
            /apis/networking.k8s.io/v1/namespaces/default/ingresses | spec: {} | Ingress.networking.k8s.io "a" is invalid: spec: Invalid value: null: either `defaultBackend` or `rules` must be specified
            /api/v1/namespaces/default/persistentvolumeclaims | spec: {accessModes: [X], resources: {requests: {storage: 1Gi}}} | PersistentVolumeClaim "a" is invalid: spec.accessModes: Unsupported value: "X": supported values: "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"
            /api/v1/namespaces/default/configmaps | data: {k: v}, binaryData: {k: eA==} | ConfigMap "a" is invalid: data[k]: Invalid value: "k": duplicate of key present in binaryData
            """)
    void otherKinds(String path, String fields, String message) {
        assertRefused(path, "{metadata: {name: a}, " + fields + "}", message);
    }

    @Test
    void theReplicasOfScalableCustomResources() {
        create("/apis/apiextensions.k8s.io/v1/customresourcedefinitions", """
                {metadata: {name: gizmos.example.com}, spec: {group: example.com, scope: Namespaced,
                names: {plural: gizmos, kind: Gizmo}, versions: [{name: v1, served: true, storage: true,
                subresources: {scale: {specReplicasPath: .spec.replicas, statusReplicasPath: .status.replicas}},
                schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}}]}}
                """);
        String path = "/apis/example.com/v1/namespaces/default/gizmos";
        for (List<String> each : List.of(
                List.of("-3", "should be a non-negative integer"),
                List.of("3000000000", "should be less than or equal to 2147483647"))) {
            assertRefused(
                    path,
                    "{apiVersion: example.com/v1, kind: Gizmo, metadata: {name: a}, spec: {replicas: " + each.get(0)
                            + "}}",
                    "Gizmo.example.com \"a\" is invalid: .spec.replicas: Invalid value: " + each.get(0) + ": "
                            + each.get(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"configmaps,ConfigMap,v1", "secrets,Secret,v1", "serviceaccounts,ServiceAccount,v1"})
    void whatAnApplyMadeHasTheFieldsOfItsKindOnly(String plural, String kind, String apiVersion) {
        String path = CORE + plural + "/applied?fieldManager=me&fieldValidation=Strict";
        byte[] body = ("{apiVersion: " + apiVersion + ", kind: " + kind + ", metadata: {name: applied}}")
                .getBytes(StandardCharsets.UTF_8);

        ApiClient.Answer made = client.send("PATCH", path, "application/apply-patch+yaml", body);
        ApiClient.Answer again = client.send("PATCH", path, "application/apply-patch+yaml", body);

        assertThat(made.status()).as(made.message()).isEqualTo(201);
        assertThat(made.body().asMap()).doesNotContainKeys("spec", "status");
        assertThat(again.status()).as(again.message()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE"})
    void methodsThatResourcesDoNotHave(String method) {
        assertThat(client.send(method, CORE + "pods", "application/json", new byte[0])
                        .status())
                .isEqualTo(405);
    }

    @Test
    void aPathThatLeadsNowhereHasDetails() {
        ApiClient.Answer answer = client.send("GET", CORE + "pods/a/nothing", "application/json", new byte[0]);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().has("details")).isTrue();
    }

    private static void assertRefused(String path, String yaml, String message) {
        Document body = refused(path, yaml, 422);
        assertThat(body.text("message")).contains(message);
        assertThat(body.text("reason")).contains("Invalid");
        assertThat(body.list("details", "causes")).isNotEmpty();
    }

    private static Document refused(String path, String yaml, int status) {
        ApiClient.Answer answer = create(path, yaml);
        assertThat(answer.status()).as(answer.message()).isEqualTo(status);
        return answer.body();
    }

    private static ApiClient.Answer create(String path, String yaml) {
        return client.send("POST", path, "application/yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
