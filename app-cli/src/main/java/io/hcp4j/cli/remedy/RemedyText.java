package io.hcp4j.cli.remedy;

import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Says next steps as commands and flags. */
public final class RemedyText {
    private static final Map<Class<? extends NextStep>, Function<NextStep, String>> COMMANDS = commands();

    private RemedyText() {}

    /** A remedy with commands and flags for its steps; "" for none. */
    public static String of(Remedy remedy) {
        return remedy.text(RemedyText::of);
    }

    static String of(NextStep step) {
        Function<NextStep, String> command = COMMANDS.get(step.getClass());
        if (command == null) {
            throw new IllegalStateException("no command for " + step);
        }
        return command.apply(step);
    }

    private static Map<Class<? extends NextStep>, Function<NextStep, String>> commands() {
        Map<Class<? extends NextStep>, Function<NextStep, String>> all = new HashMap<>();
        put(all, NextStep.ListClusters.class, step -> "hcp4j get clusters -A");
        put(all, NextStep.ListNodePools.class, step -> "hcp4j get nodepools -A");
        put(all, NextStep.WaitForCluster.class, step -> "hcp4j wait cluster " + name(step.cluster()));
        put(
                all,
                NextStep.ScaleNodePool.class,
                step -> "hcp4j scale nodepool --cluster " + name(step.cluster()) + " --replicas " + step.replicas());
        put(
                all,
                NextStep.AutoscaleNodePool.class,
                step -> "hcp4j autoscale nodepool " + name(step.pool()) + " --min N --max N");
        // It stands after the one above, which names the command and the pool.
        put(all, NextStep.StopAutoscaling.class, step -> "--off");
        put(all, NextStep.ResumeCluster.class, step -> "hcp4j resume cluster " + name(step.cluster()));
        put(all, NextStep.ResumeNodePool.class, step -> "hcp4j resume nodepool " + name(step.pool()));
        put(
                all,
                NextStep.UpgradeCluster.class,
                step -> "hcp4j upgrade cluster " + name(step.cluster()) + " --to " + step.image());
        put(all, NextStep.UpgradeNodePool.class, step -> "hcp4j upgrade nodepool " + name(step.pool()));
        put(
                all,
                NextStep.SetNodePoolAttribute.class,
                step -> "hcp4j set nodepool " + name(step.pool()) + " " + flag(step.attribute()));
        put(
                all,
                NextStep.DestroyCluster.class,
                step -> step.cluster().equals(NextStep.Target.TO_CHOOSE)
                        ? "hcp4j destroy"
                        : "hcp4j destroy cluster kubevirt --name " + name(step.cluster()));
        put(
                all,
                NextStep.ExportCluster.class,
                step -> "hcp4j export " + name(step.cluster())
                        + (step.withSecrets() ? " --secrets include" : " > FILE"));
        put(all, NextStep.DiffManifests.class, step -> "hcp4j diff -f ...");
        put(all, NextStep.PrepareInfra.class, step -> "hcp4j infra prepare");
        put(all, NextStep.CheckInfra.class, step -> "hcp4j infra check " + name(step.cluster()));
        put(all, NextStep.ShowInfra.class, step -> "hcp4j infra status " + name(step.cluster()));
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
