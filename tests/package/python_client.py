"""What tests/package/python-client.test.ts runs: plays with the client, and prints what came of it as JSON.

Words: the folder of the client, then the command that starts the program.
"""

import gc
import json
import subprocess
import sys
import warnings

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
COMMAND = sys.argv[2:]

import metagovernor  # noqa: E402
from metagovernor import Environment, Environments, MetagovernorError  # noqa: E402


def error_of(work):
    try:
        work()
    except MetagovernorError as error:
        return [str(error), error.code]
    return None


def play(environment, seed, act):
    observation, info = environment.reset(seed=seed)
    total = 0.0
    steps = 0
    while True:
        observation, reward, terminated, truncated, info = environment.step(act(environment, observation, info))
        total += reward
        steps += 1
        if terminated or truncated:
            return {
                "total": total,
                "steps": steps,
                "terminated": terminated,
                "value": info["value"],
                "started": info["measures"]["started"],
                "length": len(observation),
                "digest": environment.see()["digest"],
            }


def nothing(environment, _observation, _info):
    return [0] * len(environment.counts)


def fund_first(environment, _observation, info):
    choice = environment.process_choices.index("fund")
    return [choice if info["action_mask"][choice] else 0] + [0] * (len(environment.counts) - 1)


def by_interventions(_environment, _observation, info):
    return {"interventions": [{"operation": "fund", "process": process} for process in info["processes"][:1]]}


result = {"gymnasium": metagovernor.gymnasium is not None}
with Environment("river-basin", command=COMMAND, slots=2) as environment:
    result["nothing"] = play(environment, 3, nothing)
    result["funded"] = play(environment, 3, fund_first)
    result["same"] = play(environment, 3, by_interventions)
    result["fields"] = environment.fields
    result["counts"] = environment.counts
    environment.reset(seed="a text", options={"replicate": 2})
    result["malformed"] = error_of(lambda: environment.step([0]))
    result["unknown"] = error_of(lambda: environment.reset(options={"sead": 1}))
    result["not plain"] = error_of(lambda: environment.step([object(), 0, 0]))
    result["after errors"] = environment.step([0, 0, 0])[4]["tick"]
result["closed"] = error_of(lambda: environment.step([0, 0, 0]))
environment.close()
result["options"] = error_of(lambda: Environment("nowhere", command=COMMAND))
result["no command"] = error_of(lambda: Environment(command=["no such command"]))
result["another program"] = error_of(lambda: Environment(command=[sys.executable, "-c", "pass"]))
with Environment(command=COMMAND, ticks=7, set={"problems.count": 3}) as small:
    result["small"] = [small.hello["scenario"]["ticks"], play(small, 1, nothing)["steps"]]
with Environments("river-basin", 3, autoreset="sameStep", command=COMMAND, slots=2, ticks=2) as several:
    several.reset(seed=5)
    several.step([[0, 0, 0]] * 3)
    observations, rewards, terminated, truncated, infos = several.step([[0, 0, 0]] * 3)
    result["several"] = {
        "rows": [len(row) for row in observations],
        "terminated": [bool(each) for each in terminated],
        "replicates": infos["replicate"],
        "final": [info["tick"] for info in infos["final_info"]],
    }
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    forgotten = Environment("river-basin", command=COMMAND)
    process = forgotten._program.process
    del forgotten
    gc.collect()
    result["forgotten ends"] = process.poll() is not None
if metagovernor.gymnasium is not None:
    from gymnasium.utils.env_checker import check_env

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with Environment("river-basin", command=COMMAND, slots=2) as environment:
            check_env(environment, skip_render_check=True)
            environment.action_space.seed(1)
            environment.reset(seed=1)
            observation = environment.step(environment.action_space.sample())[0]
            result["checked"] = [environment.observation_space.contains(observation), str(observation.dtype)]
        with Environments("river-basin", 2, command=COMMAND, slots=2) as several:
            several.reset(seed=1)
            sampled = several.step(several.action_space.sample())
            result["checked several"] = [several.observation_space.contains(sampled[0]), list(sampled[1].shape)]
    result["warnings"] = [str(each.message) for each in caught]
print(json.dumps(result))
