"""Writes network-reference.json: measures and files of other tools, for tests of src/network.

Run with networkx 3.6.1 and python-igraph 1.0.0: python network-reference.py > network-reference.json
"""
import io
import json
import os
import tempfile

import igraph
import networkx as nx


def measures(graph):
    other = igraph.Graph(n=graph.number_of_nodes(), edges=list(graph.edges()), directed=True)
    assert abs(other.transitivity_undirected() - nx.transitivity(graph.to_undirected())) < 1e-12
    assert abs(other.reciprocity() - nx.overall_reciprocity(graph)) < 1e-12
    best = max(
        nx.community.modularity(graph, nx.community.louvain_communities(graph, seed=seed)) for seed in range(20)
    )
    return {
        "density": nx.density(graph),
        "reciprocity": nx.overall_reciprocity(graph),
        "transitivity": nx.transitivity(graph.to_undirected()),
        "inDegreeCentralisation": centralisation([d for _, d in graph.in_degree()]),
        "outDegreeCentralisation": centralisation([d for _, d in graph.out_degree()]),
        "modularity": best,
        "components": nx.number_weakly_connected_components(graph),
        "largestComponent": max(map(len, nx.weakly_connected_components(graph))) / graph.number_of_nodes(),
    }


def centralisation(degrees):
    """Freeman 1978 over the directed star; neither networkx nor python-igraph has it."""
    n = len(degrees)
    return sum(max(degrees) - d for d in degrees) / (n - 1) ** 2


def case(name, graph):
    graph = nx.convert_node_labels_to_integers(nx.DiGraph(graph))
    graph.remove_edges_from(list(nx.selfloop_edges(graph)))
    return {
        "name": name,
        "nodes": graph.number_of_nodes(),
        "edges": [list(edge) for edge in graph.edges()],
        "measures": measures(graph),
    }


def awkward():
    graph = nx.DiGraph()
    graph.add_node("007", label="Ærø & <co>", budget=0.1 + 0.2, public=True)
    graph.add_node("b", label='two\nlines, "quoted"', budget=1e-300, public=False)
    graph.add_node("c")
    graph.add_edge("b", "007", weight=2.5, kind="advice")
    graph.add_edge("007", "c", weight=1.0)
    return graph


def igraph_file():
    graph = igraph.Graph(directed=False)
    graph.add_vertices(["a", "b", "c"], {"size": [1.5, 2.0, -3.0]})
    graph.add_edges([("a", "b"), ("b", "c")], {"weight": [0.5, 4.0]})
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "g.graphml")
        graph.write_graphml(path)
        with open(path) as file:
            return file.read()


def text_of(write, graph):
    buffer = io.BytesIO()
    write(graph, buffer)
    return buffer.getvalue().decode()


print(
    json.dumps(
        {
            "provenance": f"network-reference.py, networkx {nx.__version__}, python-igraph {igraph.__version__}",
            "cases": [
                case("karate club", nx.karate_club_graph()),
                case("sparse random", nx.gnp_random_graph(40, 0.03, seed=1, directed=True)),
                case("dense random", nx.gnp_random_graph(25, 0.5, seed=2, directed=True)),
                case("scale-free", nx.scale_free_graph(80, seed=3)),
                case("communities", nx.random_partition_graph([15, 15, 15], 0.4, 0.03, seed=4, directed=True)),
            ],
            "networkxGraphml": text_of(nx.write_graphml, awkward()),
            "networkxGexf": text_of(nx.write_gexf, awkward()),
            "igraphGraphml": igraph_file(),
        },
        ensure_ascii=False,
    )
)
