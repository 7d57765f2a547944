package io.hcp4j.sandbox.instance;

import io.hcp4j.sandbox.engine.OwnerFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

/** Small files of a sandbox's folder, which only their owner can read and which are never seen half-written. */
final class PropertyFile {
    private PropertyFile() {}

    /** What a file holds; nothing when it is not there. */
    static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return properties;
        }
        return properties;
    }

    static void write(Path file, Properties properties) throws IOException {
        StringWriter text = new StringWriter();
        properties.store(text, null);
        OwnerFile.write(file, text.toString());
    }
}
