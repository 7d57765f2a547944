package io.hcp4j.benchmarks;

import io.hcp4j.cli.wiring.Wiring;
import io.hcp4j.domain.creation.CreationPlanner;
import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.ports.document.TextFormat;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The two things done for every cluster, whatever the server does. Public because JMH's generated code calls it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class PlanningBenchmark {
    private final TextFormat format = Wiring.forClient("fabric8").textFormat();
    private final CreationPlanner planner = new CreationPlanner(format);
    private final Plan plan = plan();

    /** From a request to a checked plan. */
    @Benchmark
    public final Plan plan() {
        return SampleCluster.plan(planner, "clusters", "example");
    }

    /** From a plan to YAML. */
    @Benchmark
    public int render() {
        int length = 0;
        for (PlannedObject object : plan.objects()) {
            length += format.writeYaml(object.document()).length();
        }
        return length;
    }
}
