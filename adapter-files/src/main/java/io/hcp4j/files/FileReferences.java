package io.hcp4j.files;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** References from a kubeconfig's cluster or user to files of this machine. */
final class FileReferences {
    private static final List<String> KEYS =
            List.of("certificate-authority", "client-certificate", "client-key", "tokenFile");

    private FileReferences() {}

    /** The entry with absolute paths; refused when its origin may not refer to files. */
    static Document settle(KubeconfigPart.Entry entry, String name) {
        String what = name + " of " + entry.origin().source();
        Optional<Path> folder = entry.origin().folder();
        if (folder.isEmpty()) {
            refuseAny(entry, what);
            return entry.content();
        }
        Document settled = entry.content();
        for (String key : KEYS) {
            String path = settled.text(key).orElse("");
            if (!path.isEmpty()) {
                settled = settled.with(absolute(folder.get(), path, what), key);
            }
        }
        // Without a separator the command is looked up in PATH, as kubectl does it.
        String command = settled.text("exec", "command").orElse("");
        return command.contains("/") || command.contains("\\")
                ? settled.with(absolute(folder.get(), command, what), "exec", "command")
                : settled;
    }

    private static void refuseAny(KubeconfigPart.Entry entry, String what) {
        for (String key : KEYS) {
            if (!entry.content().text(key).orElse("").isEmpty()) {
                throw InvalidSettings.because(
                        what + " refers to a file (" + key + "), which is not on this machine",
                        Remedy.of(
                                "Use a kubeconfig with the data inline: {}",
                                NextStep.RunProgram.of("kubectl", "config", "view", "--minify", "--flatten", "--raw")));
            }
        }
        // A writer of the text's origin, for instance of a Secret, must not choose what runs here.
        if (entry.content().has("exec")) {
            throw InvalidSettings.because(
                    what + " names a program to run (exec), which only a kubeconfig file may do",
                    "Use a kubeconfig with a token or a client certificate.");
        }
    }

    private static String absolute(Path folder, String path, String what) {
        try {
            return folder.resolve(path).normalize().toString();
        } catch (InvalidPathException e) {
            throw InvalidSettings.because(what + " has a path that is not valid on this system", Remedy.none(), e);
        }
    }
}
