package io.hcp4j.kubetesting.server;

import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Kubeconfigs as text, for tests that write them into files and Secrets or read them from there. */
public final class KubeconfigText {
    private KubeconfigText() {}

    /** The kubeconfig as YAML; the same each time. */
    public static String of(Kubeconfig kubeconfig) {
        DumpSettings settings = DumpSettings.builder()
                .setSplitLines(false)
                .setWidth(Integer.MAX_VALUE)
                .build();
        return new Dump(settings).dumpToString(kubeconfig.content().asMap());
    }

    /**
     * The kubeconfig in a text that has one context, and refers to no files.
     *
     * @param source where it came from, for messages
     */
    public static Kubeconfig parse(String text, String source) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(text);
        return Kubeconfig.of(Document.of((Map<?, ?>) tree), source);
    }
}
