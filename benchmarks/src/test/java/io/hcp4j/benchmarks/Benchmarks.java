package io.hcp4j.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the measurements that the arguments name, or all, and prints the table. */
public final class Benchmarks {
    private Benchmarks() {}

    /** The command. Fails when a measurement could not be taken. */
    public static void main(String[] arguments) {
        Path root = Path.of(System.getProperty("hcp4j.root", ".."));
        Report report = measure(all(new Launcher(root), Scale.FULL), List.of(arguments));
        System.out.print(report.markdown());
        System.exit(report.complete() ? 0 : 1);
    }

    /** Every measurement, by the name it is asked for. */
    static Map<String, Measurement> all(Launcher launcher, Scale scale) {
        Map<String, Measurement> all = new LinkedHashMap<>();
        all.put("start", new ColdStart(launcher, scale));
        all.put("memory", new PeakMemory(launcher, scale));
        all.put("creation", new MassCreation(scale));
        ManyClusters many = new ManyClusters(scale);
        all.put("list", new LongList(launcher, scale, many));
        all.put("watch", new LongWatch(launcher, scale, many));
        all.put("infra", new InfraChecks());
        all.put("wait", new WaitReturn(scale));
        all.put("planning", new Planning(scale));
        all.put("sandbox", new FleetScale(scale));
        return all;
    }

    /** Takes those that are named, or all where none is; one that fails leaves the others alone. */
    static Report measure(Map<String, Measurement> all, List<String> names) {
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, Measurement> each : all.entrySet()) {
            if (names.isEmpty() || names.contains(each.getKey())) {
                System.err.println("measuring: " + each.getKey());
                figures.addAll(figures(each.getKey(), each.getValue()));
            }
        }
        return new Report(figures);
    }

    private static List<Figure> figures(String name, Measurement measurement) {
        try {
            return measurement.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Figure.missing(name, e));
        } catch (Exception e) {
            return List.of(Figure.missing(name, e));
        }
    }
}
