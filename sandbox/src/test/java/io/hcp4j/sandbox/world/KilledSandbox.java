package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** A sandbox that keeps its state, in a process of its own that can be killed. */
final class KilledSandbox implements AutoCloseable {
    private final Process process;
    private final String kubeconfig;

    private KilledSandbox(Process process, String kubeconfig) {
        this.process = process;
        this.kubeconfig = kubeconfig;
    }

    /** The process: a sandbox in the folder that is the only argument, until standard input ends. */
    public static void main(String[] arguments) throws Exception {
        Sandbox sandbox =
                Sandbox.start(EmbeddedEngine.keptIn(Path.of(arguments[0])), new Fabric8Connector(), TimeScale.TEST);
        byte[] kubeconfig = sandbox.management().kubeconfig().getBytes(StandardCharsets.UTF_8);
        System.out.println(Base64.getEncoder().encodeToString(kubeconfig));
        System.in.readAllBytes();
        // As abruptly as by a signal: its end must not matter.
        Runtime.getRuntime().halt(0);
    }

    /** Starts one, and returns when it says that it is up. */
    static KilledSandbox start(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(java, "-cp", classPath, KilledSandbox.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the sandbox ended before it was up");
        }
        return new KilledSandbox(process, new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8));
    }

    /** An administrator's way to the management cluster. */
    String kubeconfig() {
        return kubeconfig;
    }

    /** Lets it run for a while, and kills it. */
    void killAfter(long micros) throws InterruptedException {
        process.waitFor(micros, TimeUnit.MICROSECONDS);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
