package org.postil.bench;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What was measured on.
 *
 * @param cpu as the system names it, its architecture where the system tells no more
 * @param memoryMb of the machine
 * @param flags given to the Java virtual machine
 * @param heapMaxMb how much memory Java may use for objects
 * @param load of the machine at the start, processes wanting to run in the last minute; below 0
 *     when not known
 */
public record Machine(
        int cores,
        String cpu,
        long memoryMb,
        String os,
        String java,
        List<String> flags,
        List<String> collectors,
        long heapMaxMb,
        double load) {
    private static final long MB = 1024L * 1024;

    public Machine {
        flags = List.copyOf(flags);
        collectors = List.copyOf(collectors);
    }

    static Machine here() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        long memory =
                system instanceof com.sun.management.OperatingSystemMXBean sun
                        ? sun.getTotalMemorySize() / MB
                        : 0;
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                cpuModel(),
                memory,
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                System.getProperty("java.vm.name", "") + " " + Runtime.version(),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .toList(),
                Runtime.getRuntime().maxMemory() / MB,
                system.getSystemLoadAverage());
    }

    private static String cpuModel() {
        Path told = Path.of("/proc/cpuinfo");
        if (Files.isReadable(told)) {
            try (var lines = Files.lines(told, StandardCharsets.UTF_8)) {
                var model = lines.filter(line -> line.startsWith("model name")).findFirst();
                if (model.isPresent()) {
                    return model.get().substring(model.get().indexOf(':') + 1).strip();
                }
            } catch (IOException e) {
                return System.getProperty("os.arch", "");
            }
        }
        return System.getProperty("os.arch", "");
    }
}
