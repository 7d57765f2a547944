package io.hcp4j.it.completion;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A shell, and a way to have it complete a line without a person at a terminal. */
enum Shell {
    /** Calls the completion function as bash does; {@code compopt} works only inside bash's own call. */
    BASH("""
            . '%1$s'
            line='%2$s'
            COMP_WORDS=($line)
            [[ $line == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE=$line COMP_POINT=${#line}
            compopt() { :; }
            function=$(complete -p hcp4j | sed 's/.*-F \\([^ ]*\\).*/\\1/')
            "$function" hcp4j "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
            printf '%%s\\n' "${COMPREPLY[@]}"
            """, "--norc --noprofile -c"),

    /** Types the line into a second zsh on a terminal of its own, presses Tab, and waits for the words to appear, row by row. */
    ZSH("""
            zmodload zsh/zpty
            zpty inner zsh -f -i
            zpty -w inner 'PROMPT= LISTMAX=1000; setopt list_rows_first; autoload -Uz compinit; compinit -u -D; . %1$s; bindkey "^I" list-choices'
            zpty -w inner 'print READ''Y'
            zpty -r -m inner unused '*READY*'
            zpty -w -n inner $'%2$s\\t'
            zpty -r -m inner unused '*%3$s*'
            print -l -- ${=:-%4$s}
            """, "-f -c"),

    /** Asks fish itself. */
    FISH("""
            . '%1$s'
            complete -C '%2$s' | string replace -r '\\t.*' ''
            """, "--no-config -c");

    private static final long LONGEST_SECONDS = 30;

    private final String program;
    private final String options;

    Shell(String program, String options) {
        this.program = program;
        this.options = options;
    }

    /** The command that starts it. */
    String command() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this machine has it. */
    boolean installed() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command())));
    }

    /**
     * What it offers at the end of a line, in the folder of the script.
     *
     * @param expected in alphabetical order; zsh is asked whether it shows these, since it does not tell what it shows
     */
    List<String> offers(Path script, String line, String... expected) throws IOException, InterruptedException {
        List<String> words = Stream.concat(
                        Stream.concat(Stream.of(command()), Stream.of(options.split(" "))),
                        Stream.of(program.formatted(
                                script, line, String.join("*", expected), String.join(" ", expected))))
                .collect(Collectors.toList());
        Path folder = Path.of(script.toString()).toAbsolutePath().resolve("..").normalize();
        Path out = Files.createTempFile(folder, "offered", "");
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return List.of("no " + String.join(", ", expected) + " after " + LONGEST_SECONDS + " s");
        }
        return Files.readAllLines(out).stream().filter(word -> !word.isBlank()).toList();
    }
}
