package io.hcp4j.kubetesting.server;

import io.hcp4j.kubetesting.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Installs CRDs from files, as they are. */
final class Crds {
    private static final String PATH = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    private static final Duration SERVED = Duration.ofSeconds(30);

    private Crds() {}

    /** False when the folder is not there. */
    static boolean install(Wire wire, Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files =
                    listed.filter(file -> file.toString().endsWith(".yaml")).toList();
            for (Path file : files) {
                wire.post(PATH, "application/yaml", Files.readString(file));
            }
            for (Path file : files) {
                awaitServed(wire, nameIn(Files.readString(file)));
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitServed(Wire wire, String name) {
        String plural = name.substring(0, name.indexOf('.'));
        String group = name.substring(name.indexOf('.') + 1);
        Eventually.gives("serving " + name, SERVED, () -> {
            String version =
                    JsonText.field(wire.send("GET", PATH + "/" + name, "", "").body(), "storedVersions");
            String list = "/apis/" + group + "/" + version + "/" + plural + "?limit=1";
            return wire.send("GET", list, "", "").statusCode() == 200;
        });
    }

    private static String nameIn(String yaml) {
        return FlatKubeconfig.field(yaml.substring(0, yaml.indexOf("\nspec:")), "name");
    }
}
