"""Writes structure-reference.json: measures of structure by networkx and igraph, for tests of src/network/structure.

The networks are those of network-reference.json beside it, each node in one of three sectors; and the karate club as a graph
without directions with three isolates.

Run with networkx 2.8.8 and python-igraph 0.10.2 (Debian 12: apt-get install python3-networkx python3-igraph):
python3 structure-reference.py > structure-reference.json
"""
import json
import os

import igraph
import networkx as nx


def measures(graph):
    contacts = graph.to_undirected()
    other = igraph.Graph(n=contacts.number_of_nodes(), edges=list(contacts.edges()))
    directed = igraph.Graph(n=graph.number_of_nodes(), edges=list(graph.edges()), directed=True)
    sectors = [graph.nodes[node]["sector"] for node in graph.nodes()]
    degree = nx.degree_assortativity_coefficient(contacts)
    sector = nx.attribute_assortativity_coefficient(graph, "sector")
    assert abs(other.assortativity_degree(directed=False) - degree) < 1e-9
    assert abs(directed.assortativity_nominal(sectors, directed=True) - sector) < 1e-9
    # The search of networkx 2.8.8 ends early; of the graphs without directions igraph has the optimum itself.
    searches = [nx.community.louvain_communities(graph, weight=None, seed=seed) for seed in range(20)]
    found = max(nx.community.modularity(graph, each, weight=None) for each in searches)
    best = other.community_optimal_modularity().modularity if nx.overall_reciprocity(graph) == 1 else None
    degrees = [d for _, d in contacts.degree()]
    n = len(degrees)
    return {
        "foundModularity": found,
        "optimalModularity": best,
        "isolates": nx.number_of_isolates(graph),
        "contactDensity": nx.density(contacts),
        "closureRatio": other.transitivity_undirected() / other.density(),
        # Freeman 1978 over the star without directions, as sna's centralization(mode = "graph") has it.
        "contactCentralisation": sum(max(degrees) - d for d in degrees) / ((n - 1) * (n - 2)),
        "degreeAssortativity": degree,
        "sectorAssortativity": sector,
    }


def case(name, nodes, edges):
    graph = nx.DiGraph()
    graph.add_nodes_from((node, {"sector": node % 3}) for node in range(nodes))
    graph.add_edges_from(map(tuple, edges))
    return {"name": name, "nodes": nodes, "edges": edges, "measures": measures(graph)}


with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "network-reference.json")) as file:
    cases = [case(each["name"], each["nodes"], each["edges"]) for each in json.load(file)["cases"]]
karate = [list(edge) for edge in nx.DiGraph(nx.karate_club_graph()).edges()]
cases.append(case("karate club and three isolates", 37, karate))
provenance = f"structure-reference.py, networkx {nx.__version__}, python-igraph {igraph.__version__}"
print(json.dumps({"provenance": provenance, "cases": cases}))
