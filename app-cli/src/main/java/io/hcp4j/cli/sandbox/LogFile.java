package io.hcp4j.cli.sandbox;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.text.FailureWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Has this process, to its end, log to a file: one line for each event; a file that gets too long starts anew. */
final class LogFile {
    private static final int LONGEST = 4 * 1024 * 1024;

    private LogFile() {}

    static void take(Path path) {
        try {
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %3$s: %5$s%6$s%n");
            LogManager.getLogManager().reset();
            FileHandler file = new FileHandler(path.toString().replace("%", "%%"), LONGEST, 1, true);
            file.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(file);
        } catch (IOException e) {
            throw HcpException.of(
                            ErrorCode.FILE, path + " cannot be written: " + FailureWords.of(e, "the system refuses it"))
                    .cause(e)
                    .build();
        }
    }
}
