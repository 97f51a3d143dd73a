package urunana.place;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One quantized TopoJSON file with one object, as mapshaper writes it: areas as rings of shared arcs,
 * which is why neighbours keep one border. Areas are told apart by the property "code".
 */
final class TopoJson {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<List<double[]>> arcs;
    private final JsonNode geometries;

    private TopoJson(List<List<double[]>> arcs, JsonNode geometries) {
        this.arcs = arcs;
        this.geometries = geometries;
    }

    static TopoJson read(InputStream in) {
        var root = JSON.readTree(in);
        var objects = root.path("objects");
        if (!root.path("type").asString("").equals("Topology") || !root.has("transform") || objects.size() != 1) {
            throw new IllegalArgumentException("expected a quantized TopoJSON with one object");
        }
        return new TopoJson(arcs(root.path("arcs"), root.path("transform")),
                objects.iterator().next().path("geometries"));
    }

    /** The smallest plane around everything in this file. */
    ShapePlane plane() {
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        for (var arc : arcs) {
            for (var point : arc) {
                west = Math.min(west, point[0]);
                east = Math.max(east, point[0]);
                south = Math.min(south, point[1]);
                north = Math.max(north, point[1]);
            }
        }
        return ShapePlane.over(west, south, east, north);
    }

    /** The shape of each area by its code. */
    Map<String, PlaceShape> shapes(ShapePlane plane) {
        var shapes = new LinkedHashMap<String, PlaceShape>();
        for (var geometry : geometries) {
            var writer = new PathWriter(plane);
            rings(geometry).forEach(writer::ring);
            shapes.put(geometry.path("properties").path("code").asString(), writer.shape());
        }
        return shapes;
    }

    // Each arc starts at a whole grid position and goes on in steps; the transform turns positions into degrees.
    private static List<List<double[]>> arcs(JsonNode arcs, JsonNode transform) {
        var scale = transform.path("scale");
        var translate = transform.path("translate");
        var result = new ArrayList<List<double[]>>();
        for (var arc : arcs) {
            var points = new ArrayList<double[]>();
            long x = 0;
            long y = 0;
            for (var step : arc) {
                x += step.get(0).asLong();
                y += step.get(1).asLong();
                points.add(new double[] {
                    x * scale.get(0).asDouble() + translate.get(0).asDouble(),
                    y * scale.get(1).asDouble() + translate.get(1).asDouble()});
            }
            result.add(points);
        }
        return result;
    }

    private List<List<double[]>> rings(JsonNode geometry) {
        return switch (geometry.path("type").asString()) {
            case "Polygon" -> polygon(geometry.path("arcs"));
            case "MultiPolygon" -> {
                var rings = new ArrayList<List<double[]>>();
                geometry.path("arcs").forEach(polygon -> rings.addAll(polygon(polygon)));
                yield rings;
            }
            default -> throw new IllegalArgumentException("not an area: " + geometry.path("type"));
        };
    }

    private List<List<double[]>> polygon(JsonNode polygon) {
        var rings = new ArrayList<List<double[]>>();
        polygon.forEach(ring -> rings.add(ring(ring)));
        return rings;
    }

    // Consecutive arcs share a point. A negative number means the arc of that complement, backwards.
    private List<double[]> ring(JsonNode indexes) {
        var points = new ArrayList<double[]>();
        for (var index : indexes) {
            var i = index.asInt();
            var arc = i >= 0 ? arcs.get(i) : arcs.get(~i).reversed();
            points.addAll(points.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        return points;
    }
}
