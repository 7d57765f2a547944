package io.hcp4j.it.crds;

import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.crds.PublishedCases.SuiteCase;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A real API server as the judge of our definitions. */
class DefinitionsIT {
    private static Bench bench;

    @BeforeAll
    static void install() {
        bench = Bench.forSuite(DefinitionsIT.class);
    }

    @AfterAll
    static void close() {
        if (bench != null) {
            bench.close();
        }
    }

    @Test
    void areEstablishedAndStructural() {
        Kinds.ALL.forEach(kind -> {
            Document definition = bench.cluster()
                    .get(Kinds.CUSTOM_RESOURCE_DEFINITION.named(kind.toString()))
                    .orElseThrow();
            assertThat(definition.objects("status", "conditions"))
                    .as(kind.toString())
                    .anyMatch(condition -> is(condition, "Established", "True"))
                    .noneMatch(condition -> condition.text("type").orElse("").equals("NonStructuralSchema"))
                    .noneMatch(condition -> is(condition, "KubernetesAPIApprovalPolicyConformant", "False"));
            assertThat(bench.cluster().serves(kind)).as(kind.toString()).isTrue();
        });
    }

    @Test
    void mayBeInstalledAgain() {
        CrdInstaller.install(bench.cluster(), List.of(Kinds.HOSTED_CLUSTER, Kinds.NODE_POOL));

        assertThat(bench.cluster().serves(Kinds.HOSTED_CLUSTER)).isTrue();
    }

    /** All of them: the rules of these suites are about fields of every platform, though their samples are of one that is not ours. */
    @Test
    void judgeThePublishedSuitesAsPublished() {
        List<SuiteCase> cases = PublishedCases.ofSuites();
        List<String> wrong = new ArrayList<>();
        for (SuiteCase test : cases) {
            String said = Bench.refusal(() -> play(test));
            if (test.error().isEmpty() ? !said.isEmpty() : !said.contains(test.error())) {
                wrong.add(test.name() + ": wanted \"" + test.error() + "\", got \"" + said + "\"");
            }
        }
        System.out.println("Definition suites on " + bench + ": " + (cases.size() - wrong.size()) + " of "
                + cases.size() + " cases judged as published");
        assertThat(cases).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void acceptWhatThePeerCreates() {
        List<Document> objects = PublishedCases.ofCommands();

        assertThat(objects).isNotEmpty().allSatisfy(object -> assertThat(Bench.refusal(() -> bench.create(object)))
                .isEmpty());
    }

    @Test
    void fillInTheDefaultsOfHostedClusters() {
        Document spec = bench.create(Samples.hostedCluster()).object("spec").orElseThrow();

        assertThat(spec.text("controllerAvailabilityPolicy")).contains("HighlyAvailable");
        assertThat(spec.text("issuerURL")).contains("https://kubernetes.default.svc");
        assertThat(spec.objects("networking", "clusterNetwork").get(0).text("cidr"))
                .contains("10.132.0.0/14");
        assertThat(spec.text("etcd", "managed", "storage", "persistentVolume", "size"))
                .contains("8Gi");
    }

    @Test
    void takeTheStatusOfEveryStageOfACluster() {
        Document cluster = bench.create(Samples.hostedCluster());

        Samples.stages().forEach(stage -> assertThat(Bench.refusal(() -> bench.report(cluster, stage)))
                .isEmpty());
    }

    @Test
    void takeTheStatusOfANodePool() {
        Document pool = bench.create(Samples.nodePool());

        assertThat(Bench.refusal(() -> bench.report(pool, Samples.nodePoolStatus())))
                .isEmpty();
    }

    @Test
    void refuseAStatusThatIsNotOne() {
        Document cluster = bench.create(Samples.hostedCluster());
        Document nonsense = new YamlTextFormat()
                .readYaml("conditions: [{type: Available, status: Perhaps}]", "status")
                .get(0);

        assertThat(Bench.refusal(() -> bench.report(cluster, nonsense)))
                .contains("Unsupported value: \"Perhaps\"", "Required value");
    }

    @Test
    void scaleNodePools() {
        Document pool = bench.create(Samples.nodePool());

        bench.cluster()
                .patch(
                        Kinds.NODE_POOL.in(pool.namespace(), pool.name()),
                        new Patch.Merge(Document.of(Map.of("spec", Map.of("replicas", 5))), "scale"),
                        WriteOptions.by("test"));

        assertThat(bench.cluster()
                        .get(Kinds.NODE_POOL.in(pool.namespace(), pool.name()))
                        .flatMap(scaled -> scaled.number("spec", "replicas")))
                .contains(5L);
    }

    @Test
    void takeObjectsOfTheOtherKindsAsTheyAreOnRealClusters() {
        Samples.others().forEach(object -> {
            Document created = bench.create(object.without("status"));
            object.object("status").ifPresent(status -> assertThat(
                            bench.report(created, status).object("status"))
                    .as(object.kind())
                    .contains(status));
        });
    }

    private static void play(SuiteCase test) {
        Document created = bench.create(test.initial());
        if (!test.updated().isEmpty()) {
            bench.respecify(created, test.updated());
        }
    }

    private static boolean is(Document condition, String type, String status) {
        return condition.text("type").orElse("").equals(type)
                && condition.text("status").orElse("").equals(status);
    }
}
