package io.hcp4j.sandbox.instance;

import io.hcp4j.apiserver.storage.DamagedStateException;
import io.hcp4j.sandbox.engine.OwnerFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** Small files of a sandbox's folder, which only their owner can read and which are never seen half-written. */
final class PropertyFile {
    /** Of all other entries. Files of earlier versions have none. */
    private static final String CHECKSUM = "checksum";

    private PropertyFile() {}

    /**
     * What a file holds; nothing when it is not there.
     *
     * @throws DamagedStateException when it is not as it was written
     */
    static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return properties;
        } catch (MalformedInputException | IllegalArgumentException e) {
            throw new DamagedStateException(file, "is not what was written to it");
        }
        Object checksum = properties.remove(CHECKSUM);
        if (checksum == null ? properties.isEmpty() : !checksum.equals(checksum(properties))) {
            throw new DamagedStateException(file, "is not what was written to it");
        }
        return properties;
    }

    static void write(Path file, Properties properties) throws IOException {
        Properties checked = new Properties();
        checked.putAll(properties);
        checked.setProperty(CHECKSUM, checksum(properties));
        StringWriter text = new StringWriter();
        checked.store(text, null);
        OwnerFile.write(file, text.toString());
    }

    private static String checksum(Properties properties) {
        CRC32 sum = new CRC32();
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            sum.update((name + "\0" + properties.getProperty(name) + "\0").getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }
}
