package io.hcp4j.apiserver.storage;

import io.hcp4j.ports.document.Document;
import java.nio.file.Path;
import java.util.Map;

/** A process that writes until it is killed, telling of each write that it was told succeeded. */
final class KilledWriter {
    private static final int THREADS = 4;

    private KilledWriter() {}

    /** Writes to the store in the folder that is the only argument. */
    public static void main(String[] arguments) throws Exception {
        Store store = Store.open(Path.of(arguments[0]), Store.DEFAULT_HISTORY);
        String run = Long.toString(store.revision());
        for (int thread = 0; thread < THREADS; thread++) {
            String name = run + "-" + thread + "-";
            new Thread(() -> write(store, name)).start();
        }
    }

    private static void write(Store store, String name) {
        ResourceCollection things = store.collection("things");
        try {
            for (int i = 0; ; i++) {
                String key = name + i;
                store.put(things, key, null, revision -> Document.of(Map.of("value", key)));
                System.out.println(key);
            }
        } catch (VersionConflict e) {
            throw new IllegalStateException(e);
        }
    }
}
