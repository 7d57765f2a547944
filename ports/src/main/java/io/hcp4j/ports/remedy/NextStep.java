package io.hcp4j.ports.remedy;

import java.util.List;
import java.util.Objects;

/** Something that a caller can do next. A user interface offers it in a form of its own: as a command, a button or a link. */
public sealed interface NextStep {

    /** The step in plain English. */
    String words(Mood mood);

    /** The place of a step in its sentence. */
    enum Mood {
        /** "wait for hosted cluster example". */
        INSTRUCTION,
        /** "waiting for hosted cluster example". */
        ACTIVITY;

        private String of(String instruction, String activity) {
            return this == INSTRUCTION ? instruction : activity;
        }
    }

    /**
     * The object that a step is about.
     *
     * @param namespace its namespace; "" when the name is ""
     * @param name its name; "" when the caller has to choose
     */
    record Target(String namespace, String name) {
        /** One that the caller has to choose. */
        public static final Target TO_CHOOSE = new Target("", "");

        /** Checks that nothing is missing. */
        public Target {
            Objects.requireNonNull(namespace, "namespace");
            Objects.requireNonNull(name, "name");
        }

        private String as(String kind) {
            return name.isEmpty() ? "a " + kind : kind + " " + name;
        }

        private String cluster() {
            return as("hosted cluster");
        }

        private String pool() {
            return as("node pool");
        }
    }

    /**
     * Read the logs of a control plane component.
     *
     * @param component as HyperShift names its Deployment or StatefulSet
     */
    record ReadLogs(Target cluster, String component) implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("read", "reading") + " the logs of " + component + " of " + cluster.cluster();
        }
    }

    /** List the hosted clusters of all namespaces. */
    record ListClusters() implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("list", "listing") + " the hosted clusters of all namespaces";
        }
    }

    /** List the node pools of all namespaces. */
    record ListNodePools() implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("list", "listing") + " the node pools of all namespaces";
        }
    }

    /** Wait until a hosted cluster is ready. */
    record WaitForCluster(Target cluster) implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("wait", "waiting") + " for " + cluster.cluster();
        }
    }

    /** Give a node pool of a hosted cluster a number of nodes. */
    record ScaleNodePool(Target cluster, int replicas) implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("scale", "scaling") + " a node pool of " + cluster.cluster() + " to " + replicas;
        }
    }

    /** Give the autoscaler of a node pool other bounds. */
    record AutoscaleNodePool(Target pool) implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("autoscale", "autoscaling") + " " + pool.pool();
        }
    }

    /** Take a node pool away from the autoscaler. */
    record StopAutoscaling(Target pool) implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("stop", "stopping") + " the autoscaler of " + pool.pool();
        }
    }

    /** Resume a paused hosted cluster. */
    record ResumeCluster(Target cluster) implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("resume", "resuming") + " " + cluster.cluster();
        }
    }

    /** Resume a paused node pool. */
    record ResumeNodePool(Target pool) implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("resume", "resuming") + " " + pool.pool();
        }
    }

    /**
     * Upgrade a hosted cluster.
     *
     * @param image the release image
     */
    record UpgradeCluster(Target cluster, String image) implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("upgrade", "upgrading") + " " + cluster.cluster() + " to " + image;
        }
    }

    /** Upgrade a node pool. */
    record UpgradeNodePool(Target pool) implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("upgrade", "upgrading") + " " + pool.pool();
        }
    }

    /** Change an attribute of a node pool. */
    record SetNodePoolAttribute(Target pool, Input attribute) implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("set ", "setting ") + attribute.words() + " of " + pool.pool();
        }
    }

    /** Destroy a hosted cluster, or go on with it: that tells what holds it up. */
    record DestroyCluster(Target cluster) implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("destroy", "destroying") + " " + cluster.cluster();
        }
    }

    /**
     * Export a hosted cluster as manifests.
     *
     * @param withSecrets whether with the data of its Secrets
     */
    record ExportCluster(Target cluster, boolean withSecrets) implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("export", "exporting") + " " + cluster.cluster() + (withSecrets ? " with its Secrets" : "");
        }
    }

    /** Compare manifests with what a cluster has. */
    record DiffManifests() implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("compare", "comparing") + " the manifests with the cluster";
        }
    }

    /** Make an account for a hosted cluster on an infrastructure cluster, with a kubeconfig for it. */
    record PrepareInfra() implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("prepare", "preparing") + " the infrastructure cluster";
        }
    }

    /** Check the infrastructure cluster of a hosted cluster. */
    record CheckInfra(Target cluster) implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("check", "checking") + " the infrastructure of " + cluster.cluster();
        }
    }

    /** Look at the virtual machines of a hosted cluster. */
    record ShowInfra(Target cluster) implements NextStep {
        @Override
        public String words(Mood mood) {
            return mood.of("show", "showing") + " the virtual machines of " + cluster.cluster();
        }
    }

    /** Do the same again. */
    record Repeat() implements NextStep {
        @Override
        public String words(Mood mood) {
            return "the same operation";
        }
    }

    /** Give, change or leave out an attribute of the request, as the sentence says. */
    record Give(Input input) implements NextStep {
        @Override
        public String words(Mood mood) {
            return input.words();
        }
    }

    /**
     * Run a program that is no part of hcp4j: {@code kubectl} or {@code oc}.
     *
     * @param command the program and its arguments, each as one types it into a shell
     */
    record RunProgram(List<String> command) implements NextStep {
        /** Copies the list. */
        public RunProgram {
            command = List.copyOf(command);
        }

        /** The program and its arguments, each as one types it into a shell. */
        public static RunProgram of(String... command) {
            return new RunProgram(List.of(command));
        }

        /** The command line. */
        @Override
        public String words(Mood mood) {
            return String.join(" ", command);
        }
    }
}
