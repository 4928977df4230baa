package org.postil.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that was measured, and where. */
public record BenchReport(Machine machine, List<Measurement> operations) {
    public BenchReport {
        operations = List.copyOf(operations);
    }

    /** In the words of the command line's contract. */
    public Map<String, Object> json() {
        var place = new LinkedHashMap<String, Object>();
        place.put("cores", machine.cores());
        place.put("cpu", machine.cpu());
        place.put("memory_mb", machine.memoryMb());
        place.put("os", machine.os());
        place.put("java", machine.java());
        place.put("jvm_flags", machine.flags());
        place.put("collectors", machine.collectors());
        place.put("heap_max_mb", machine.heapMaxMb());
        place.put("load", machine.load());
        var json = new LinkedHashMap<String, Object>();
        json.put("machine", place);
        json.put("operations", operations.stream().map(BenchReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(Measurement measured) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", measured.name());
        json.put("median_ms", measured.medianMs());
        json.put("min_ms", measured.minMs());
        json.put("runs", measured.runs());
        json.put("heap_mb", measured.heapMb());
        json.put("note", measured.note());
        json.put("result", measured.result());
        return json;
    }
}
