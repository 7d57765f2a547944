package io.hcp4j.files;

import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.connection.KubeconfigLoader;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.text.InputTooLargeException;
import io.hcp4j.ports.text.LimitedInput;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads kubeconfigs from files, in kubectl's order and with kubectl's merging.
 *
 * <p>One thing differs: with a context asked for by name, a pod's service account is passed over unless the name is
 * {@code in-cluster}, since it has no other context. Nothing is read from the process except through the constructor.
 */
public final class FileKubeconfigLoader implements KubeconfigLoader {
    private static final Path SERVICE_ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");
    private static final Remedy ELSEWHERE = Remedy.of(
            "Name another file with {}, set KUBECONFIG, or log in with: {}",
            new NextStep.Give(Input.KUBECONFIG),
            NextStep.RunProgram.of("oc", "login"));

    private final TextFormat format;
    private final Map<String, String> environment;
    private final Path home;
    private final ServiceAccount serviceAccount;

    /**
     * A loader for a given environment.
     *
     * @param format reads the kubeconfigs
     * @param environment the variables {@code KUBECONFIG}, {@code KUBERNETES_SERVICE_HOST} and {@code KUBERNETES_SERVICE_PORT} where set
     * @param home the folder that holds {@code .kube/config}
     * @param serviceAccount the folder with a pod's {@code token}, {@code ca.crt} and {@code namespace}; need not exist
     */
    public FileKubeconfigLoader(TextFormat format, Map<String, String> environment, Path home, Path serviceAccount) {
        this.format = format;
        this.environment = Map.copyOf(environment);
        this.home = home;
        this.serviceAccount = new ServiceAccount(this.environment, serviceAccount);
    }

    /** A loader for the environment of this process, as it is now. */
    public static FileKubeconfigLoader ofThisProcess() {
        return of(System.getenv());
    }

    /** A loader for an environment, {@code HOME} included. */
    public static FileKubeconfigLoader of(Map<String, String> environment) {
        // As kubectl: HOME where it is set, even if the user database says otherwise.
        String home = environment.getOrDefault("HOME", "");
        return new FileKubeconfigLoader(
                new YamlTextFormat(),
                environment,
                Path.of(home.isEmpty() ? System.getProperty("user.home", "") : home),
                SERVICE_ACCOUNT);
    }

    @Override
    public Kubeconfig load(KubeconfigSource source) {
        if (source instanceof KubeconfigSource.File file) {
            return file(file.path(), file.context());
        }
        if (source instanceof KubeconfigSource.Text text) {
            KubeconfigPart part =
                    KubeconfigPart.parse(format, text.text(), new Origin(text.source(), Optional.empty()));
            return new MergedKubeconfig(List.of(part), text.source()).reduceTo(text.context());
        }
        return standard(((KubeconfigSource.Standard) source).context());
    }

    /**
     * The names of all contexts of a source, whatever context it asks for; none for a text.
     *
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS when a file cannot be read or is not a kubeconfig
     */
    public List<String> contexts(KubeconfigSource source) {
        if (source instanceof KubeconfigSource.Text) {
            return List.of();
        }
        List<Path> listed = listed();
        List<Path> files = source instanceof KubeconfigSource.File file
                ? List.of(file.path())
                : listed.isEmpty() ? List.of(home.resolve(".kube").resolve("config")) : listed;
        return new MergedKubeconfig(
                        files.stream().filter(Files::exists).map(this::read).toList(), "")
                .contexts();
    }

    private Kubeconfig standard(String context) {
        List<Path> listed = listed();
        if (!listed.isEmpty()) {
            return merged(listed, context);
        }
        if (context.isEmpty() || context.equals(ServiceAccount.CONTEXT)) {
            Optional<Kubeconfig> ofPod = serviceAccount.kubeconfig();
            if (ofPod.isPresent()) {
                return ofPod.get();
            }
        }
        Path ofUser = home.resolve(".kube").resolve("config");
        if (!Files.exists(ofUser)) {
            throw InvalidSettings.because(
                    "no cluster is configured: KUBECONFIG is not set, this is not a pod with a service account, and "
                            + ofUser + " does not exist",
                    ELSEWHERE);
        }
        return file(ofUser, context);
    }

    private Kubeconfig file(Path path, String context) {
        return new MergedKubeconfig(List.of(read(path)), path.toString()).reduceTo(context);
    }

    private Kubeconfig merged(List<Path> files, String context) {
        List<Path> existing = files.stream().filter(Files::exists).toList();
        String names = String.join(", ", files.stream().map(Path::toString).toList());
        if (existing.isEmpty()) {
            throw InvalidSettings.because("KUBECONFIG names only files that do not exist: " + names, ELSEWHERE);
        }
        String source = files.size() == 1 ? names : "KUBECONFIG (" + names + ")";
        return new MergedKubeconfig(existing.stream().map(this::read).toList(), source).reduceTo(context);
    }

    private List<Path> listed() {
        String list = environment.getOrDefault("KUBECONFIG", "");
        try {
            return Arrays.stream(list.split(File.pathSeparator, -1))
                    .filter(name -> !name.isEmpty())
                    .map(Path::of)
                    .distinct()
                    .toList();
        } catch (InvalidPathException e) {
            throw InvalidSettings.because("KUBECONFIG holds a path that is not valid on this system", ELSEWHERE, e);
        }
    }

    private KubeconfigPart read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            Path folder = path.toAbsolutePath().getParent();
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(LimitedInput.read(in, LimitedInput.KUBECONFIG)))
                    .toString();
            return KubeconfigPart.parse(format, text, new Origin(path.toString(), Optional.ofNullable(folder)));
        } catch (CharacterCodingException e) {
            throw InvalidSettings.because(path + " is not UTF-8 text", Remedy.of("Save it as UTF-8."), e);
        } catch (InputTooLargeException e) {
            throw InvalidSettings.because(path + " is not a kubeconfig: " + e.getMessage(), ELSEWHERE, e);
        } catch (AccessDeniedException e) {
            throw InvalidSettings.because("no right to read " + path, Remedy.none(), e);
        } catch (IOException e) {
            String why = Files.isDirectory(path) ? path + " is a folder, not a kubeconfig" : "cannot read " + path;
            throw InvalidSettings.because(Files.exists(path) ? why : path + " does not exist", ELSEWHERE, e);
        }
    }
}
