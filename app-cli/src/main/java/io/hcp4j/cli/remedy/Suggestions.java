package io.hcp4j.cli.remedy;

import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Says next steps as commands and flags. A command repeats the flags by which this one reaches its cluster, so that it does the same there
 * when a user copies it.
 */
public final class Suggestions {
    private static final String PROGRAM = "hcp4j";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./~-]+");

    private final Map<Class<? extends NextStep>, Function<NextStep, String>> commands;
    private final List<String> connection;
    private final String namespace;
    private final String usualNamespace;

    /**
     * Suggestions beside one command line.
     *
     * @param connection the flags for the connection that the user typed, as words
     * @param namespace the namespace that the user typed, or ""
     * @param usualNamespace the namespace of a command line without the flag for it
     */
    public Suggestions(List<String> connection, String namespace, String usualNamespace) {
        this.connection = List.copyOf(connection);
        this.namespace = namespace;
        this.usualNamespace = usualNamespace;
        this.commands = commands();
    }

    /** A word as a shell takes it for one word. */
    public static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /**
     * A command on the same cluster and in the same namespace.
     *
     * @param words what follows the program's name, as one types it into a shell
     */
    public String command(String words) {
        return in(namespace, words);
    }

    /** A command on the same cluster, for an object of a namespace. */
    public String command(String objectNamespace, String words) {
        boolean needed = !namespace.isEmpty() || !objectNamespace.equals(usualNamespace);
        return in(needed ? objectNamespace : "", words);
    }

    /** A command on the same cluster that concerns all namespaces or none. */
    public String commandWithoutNamespace(String words) {
        return in("", words);
    }

    private String in(String chosen, String words) {
        StringBuilder line = new StringBuilder(PROGRAM);
        connection.forEach(word -> line.append(' ').append(quoted(word)));
        if (!chosen.isEmpty()) {
            line.append(" -n ").append(quoted(chosen));
        }
        return line.append(' ').append(words).toString();
    }

    private String command(NextStep.Target target, String words) {
        return target.namespace().isEmpty() ? command(words) : command(target.namespace(), words);
    }

    /** A remedy with commands and flags for its steps; "" for none. */
    public String of(Remedy remedy) {
        return remedy.text(this::of);
    }

    String of(NextStep step) {
        Function<NextStep, String> command = commands.get(step.getClass());
        if (command == null) {
            throw new IllegalStateException("no command for " + step);
        }
        return command.apply(step);
    }

    private Map<Class<? extends NextStep>, Function<NextStep, String>> commands() {
        Map<Class<? extends NextStep>, Function<NextStep, String>> all = new HashMap<>();
        put(all, NextStep.ListClusters.class, step -> commandWithoutNamespace("get clusters -A"));
        put(all, NextStep.ListNodePools.class, step -> commandWithoutNamespace("get nodepools -A"));
        put(
                all,
                NextStep.ReadLogs.class,
                step -> command(step.cluster(), "logs " + name(step.cluster()) + " " + step.component()));
        put(
                all,
                NextStep.WaitForCluster.class,
                step -> command(step.cluster(), "wait cluster " + name(step.cluster())));
        put(
                all,
                NextStep.ScaleNodePool.class,
                step -> command(
                        step.cluster(),
                        "scale nodepool --cluster " + name(step.cluster()) + " --replicas " + step.replicas()));
        put(
                all,
                NextStep.AutoscaleNodePool.class,
                step -> command(step.pool(), "autoscale nodepool " + name(step.pool()) + " --min N --max N"));
        // It stands after the one above, which names the command and the pool.
        put(all, NextStep.StopAutoscaling.class, step -> "--off");
        put(
                all,
                NextStep.ResumeCluster.class,
                step -> command(step.cluster(), "resume cluster " + name(step.cluster())));
        put(all, NextStep.ResumeNodePool.class, step -> command(step.pool(), "resume nodepool " + name(step.pool())));
        put(
                all,
                NextStep.UpgradeCluster.class,
                step -> command(step.cluster(), "upgrade cluster " + name(step.cluster()) + " --to " + step.image()));
        put(all, NextStep.UpgradeNodePool.class, step -> command(step.pool(), "upgrade nodepool " + name(step.pool())));
        put(
                all,
                NextStep.SetNodePoolAttribute.class,
                step -> command(step.pool(), "set nodepool " + name(step.pool()) + " " + flag(step.attribute())));
        // Without a cluster it is only the name of a command.
        put(
                all,
                NextStep.DestroyCluster.class,
                step -> step.cluster().equals(NextStep.Target.TO_CHOOSE)
                        ? PROGRAM + " destroy"
                        : command(step.cluster(), "destroy cluster kubevirt --name " + name(step.cluster())));
        put(
                all,
                NextStep.ExportCluster.class,
                step -> command(
                        step.cluster(),
                        "export " + name(step.cluster()) + (step.withSecrets() ? " --secrets include" : " > FILE")));
        put(all, NextStep.DiffManifests.class, step -> command("diff -f ..."));
        // It does not ask the management cluster.
        put(all, NextStep.PrepareInfra.class, step -> PROGRAM + " infra prepare");
        put(all, NextStep.CheckInfra.class, step -> command(step.cluster(), "infra check " + name(step.cluster())));
        put(all, NextStep.ShowInfra.class, step -> command(step.cluster(), "infra status " + name(step.cluster())));
        put(all, NextStep.Repeat.class, step -> "the same command");
        put(all, NextStep.Give.class, step -> flag(step.input()));
        put(all, NextStep.RunProgram.class, step -> String.join(" ", step.command()));
        return Map.copyOf(all);
    }

    private static <S extends NextStep> void put(
            Map<Class<? extends NextStep>, Function<NextStep, String>> all, Class<S> type, Function<S, String> words) {
        all.put(type, step -> words.apply(type.cast(step)));
    }

    private static String name(NextStep.Target target) {
        return target.name().isEmpty() ? "NAME" : target.name();
    }

    private static String flag(Input input) {
        return switch (input) {
            case NAME -> "NAME";
            case NAMESPACE -> "--namespace";
            case CLUSTER_NAME -> "--name";
            case KUBECONFIG -> "--kubeconfig";
            case CUSTOM_KUBECONFIG -> "--custom";
            case FORCE_CONFLICTS -> "--force-conflicts";
            case BASE_DOMAIN -> "--base-domain";
            case ETCD_STORAGE_CLASS -> "--etcd-storage-class";
            case INFRA_KUBECONFIG -> "--infra-kubeconfig-file";
            case INFRA_NAMESPACE -> "--infra-namespace";
            case MEMORY -> "--memory";
            case CORES -> "--cores";
            case ROOT_VOLUME_STORAGE_CLASS -> "--root-volume-storage-class";
            case ROOT_VOLUME_ACCESS_MODES -> "--root-volume-access-modes";
            case ADDITIONAL_NETWORK -> "--additional-network";
            case VM_NODE_SELECTOR -> "--vm-node-selector";
            case HOST_DEVICE_NAME -> "--host-device-name";
        };
    }
}
