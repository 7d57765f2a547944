package io.hcp4j.domain.check;

import io.hcp4j.domain.check.CheckDescription.Source;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ChecksOfClassPathTest {
    @TempDir
    Path folder;

    /** A check of a program. */
    public static final class OfProgram implements Check {
        /** For the loader of services. */
        public OfProgram() {}

        @Override
        public CheckDescription description() {
            return CheckDescription.ofManagement("of-program", "A title", "A reason.", new Source("", ""));
        }

        @Override
        public List<CheckResult> run(CheckSubject subject) {
            return description().passed("yes");
        }
    }

    @Test
    void servicesAreFoundAndOneThatCannotBeLoadedIsACheckThatSaysSo() throws IOException {
        Path services = folder.resolve("META-INF/services");
        Files.createDirectories(services);
        Files.writeString(
                services.resolve(Check.class.getName()), "com.example.Missing\n" + OfProgram.class.getName() + "\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);

            assertThat(Checks.ofClassPath())
                    .extracting(check -> check.description().id())
                    .containsExactly("unloadable-1", "of-program");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
