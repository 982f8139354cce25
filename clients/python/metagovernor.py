"""Be the metagovernor of a scenario, from Python.

One file with no dependency but Python 3.9 and the program it starts, `metagovernor environment --stdio`. Where gymnasium is installed,
Environment is a gymnasium.Env with its spaces, and Environments a gymnasium.vector.VectorEnv; else they are plain classes with the same methods.

    from metagovernor import Environment

    with Environment("river-basin", reward="delivery") as environment:
        observation, info = environment.reset(seed=1)
        terminated = truncated = False
        while not (terminated or truncated):
            action = [0] * len(environment.counts)
            observation, reward, terminated, truncated, info = environment.step(action)
"""

import json
import os
import shutil
import subprocess
import sys

try:
    import gymnasium
    import numpy
except ImportError:
    gymnasium = None

_Env = object if gymnasium is None else gymnasium.Env
_VectorEnv = object if gymnasium is None else gymnasium.vector.VectorEnv

PROTOCOL = 1
DEFAULT_COMMAND = ("npx", "metagovernor")

__all__ = ["Environment", "Environments", "MetagovernorError"]


class MetagovernorError(Exception):
    """What the program says is wrong, or that it has ended. `code` is stable, and meant for programs."""

    def __init__(self, message, code=None):
        super().__init__(message)
        self.code = code


class _Program:
    """The program at work: one line said, one line heard."""

    def __init__(self, scenario, command, options):
        words = [*command, "environment", str(scenario), "--stdio"]
        for name, value in options.items():
            if value is None:
                continue
            option = "--" + name.replace("_", "-")
            if name == "set":
                for path, each in value.items():
                    words += [option, f"{path}={json.dumps(each)}"]
            else:
                words += [option, value if isinstance(value, str) else json.dumps(value)]
        # On Windows npx is a file of another name, which only a search by the PATH finds.
        words[0] = shutil.which(words[0]) or words[0]
        try:
            self.process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        except OSError as error:
            raise MetagovernorError(f"Expected to start {words[0]} but found {error}") from error
        try:
            self.hello = self.hear()["hello"]
            if self.hello["protocol"] != PROTOCOL:
                raise MetagovernorError(
                    f"Expected a program that speaks protocol {PROTOCOL} but found protocol {self.hello['protocol']}"
                )
        except BaseException:
            self.close()
            raise

    def ask(self, request):
        if self.process is None:
            raise MetagovernorError("Expected an open environment but found one that was closed")
        try:
            self.process.stdin.write(json.dumps(request, default=_plain, allow_nan=False).encode() + b"\n")
            self.process.stdin.flush()
        except (BrokenPipeError, ConnectionError):
            pass
        return self.hear()

    def hear(self):
        line = self.process.stdout.readline()
        if not line.endswith(b"\n"):
            message = self.process.stderr.read().decode(errors="replace").strip()
            code = self.process.wait()
            self.close()
            raise MetagovernorError(message or f"Expected an answer but found that the program has ended with {code}")
        answer = json.loads(line)
        if "error" in answer:
            raise MetagovernorError(answer["error"]["message"], answer["error"]["code"])
        return answer

    def close(self):
        process, self.process = self.process, None
        if process is None:
            return
        # The end of its input is the end of the program.
        try:
            process.stdin.close()
        except OSError:
            pass
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()
        process.stderr.close()


class _Client:
    """What one environment and several have in common."""

    def _start(self, scenario, command, options):
        command = [command] if isinstance(command, (str, os.PathLike)) else list(command)
        self._program = _Program(scenario, command, options)
        hello = self._program.hello
        #: What the program said first: version, scenario, spaces, reward.
        self.hello = hello
        #: The name of each entry of an observation, in order.
        self.fields = [field["name"] for field in hello["observationSpace"]["fields"]]
        #: How many choices there are, place by place: one for each slot, and one at a distance; 0 is to do nothing.
        self.counts = list(hello["actionSpace"]["counts"])
        #: What each choice for a slot is called, and what each choice at a distance.
        self.process_choices = list(hello["actionSpace"]["processChoices"])
        self.distant_choices = list(hello["actionSpace"]["distantChoices"])

    def see(self):
        """What a metagovernor sees now, with names; and the fingerprint of the state, as `digest`."""
        return self._program.ask({"see": True})

    def close(self, **_kwargs):
        """End the program. To close twice is no mistake."""
        if getattr(self, "_program", None) is not None:
            self._program.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
        return False

    def __del__(self):
        try:
            self.close()
        except Exception:
            pass


class Environment(_Client, _Env):
    """One environment: reset, then step until it is terminated or truncated.

    scenario: the id of a scenario of the catalogue, or a JSON file.
    command: how the program is started, a list of words; `npx metagovernor` by default.
    options: those of `metagovernor environment`, with _ for -: seed, replicate, reward, cost, paid, max_steps, slots, actors,
        intensities, network, nodes, edges, regime, ticks; and set={"problems.uniqueness": 0.9}.
    """

    metadata = {"render_modes": []}
    render_mode = None

    def __init__(self, scenario="inclusive-environments", command=DEFAULT_COMMAND, **options):
        self._start(scenario, command, options)
        if gymnasium is not None:
            size = len(self.fields)
            self.observation_space = gymnasium.spaces.Box(0.0, 1.0, (size,), numpy.float32)
            self.action_space = gymnasium.spaces.MultiDiscrete(self.counts)

    def reset(self, *, seed=None, options=None):
        """Begin an episode: replicate 0 of the seed given, or the next replicate of the one there is; options may give a replicate."""
        if gymnasium is not None:
            # Its own generator takes whole numbers alone; the program takes texts as well.
            super().reset(seed=seed if isinstance(seed, int) else None)
        answer = self._program.ask({"reset": {**({} if seed is None else {"seed": seed}), **(options or {})}})
        return _row(answer["observation"]), _info(answer["info"])

    def step(self, action):
        """Do one tick.

        action: one choice for each place (see counts), or a dict with "choices", "interventions" or both.
        Returns observation, reward, terminated, truncated and info; info["action_mask"] says which choices are open.
        """
        answer = self._program.ask({"step": action})
        return (
            _row(answer["observation"]),
            float(answer["reward"]),
            answer["terminated"],
            answer["truncated"],
            _info(answer["info"]),
        )

    def render(self):
        """There is nothing to draw."""
        return None


class Environments(_Client, _VectorEnv):
    """Several environments of one scenario, stepped at once, in one program.

    count: how many. autoreset: "nextStep" (the default), "sameStep" or "disabled", as Gymnasium has them. The rest as Environment.
    """

    metadata = {"render_modes": []}
    render_mode = None

    def __init__(self, scenario="inclusive-environments", count=2, autoreset="nextStep", command=DEFAULT_COMMAND, **options):
        self._start(scenario, command, {**options, "environments": count, "autoreset": autoreset})
        self.num_envs = count
        if gymnasium is not None:
            size = len(self.fields)
            self.single_observation_space = gymnasium.spaces.Box(0.0, 1.0, (size,), numpy.float32)
            self.single_action_space = gymnasium.spaces.MultiDiscrete(self.counts)
            batch_space = gymnasium.vector.utils.batch_space
            self.observation_space = batch_space(self.single_observation_space, count)
            self.action_space = batch_space(self.single_action_space, count)
            mode = autoreset[0].upper() + autoreset[1:]
            self.metadata = {**self.metadata, "autoreset_mode": gymnasium.vector.AutoresetMode(mode)}

    def reset(self, *, seed=None, options=None):
        """Begin an episode in each; options may give a replicate, and "only": the places to reset."""
        answer = self._program.ask({"reset": {**({} if seed is None else {"seed": seed}), **(options or {})}})
        return _rows(answer["observations"]), _infos(answer["infos"])

    def step(self, actions):
        """Do one tick in each, with one action each.

        Returns observations, rewards, terminated, truncated and infos: a dict with a list for each name, one entry for each environment.
        """
        answer = self._program.ask({"step": _plain(actions)})
        return (
            _rows(answer["observations"]),
            answer["rewards"] if gymnasium is None else numpy.array(answer["rewards"], numpy.float64),
            answer["terminated"] if gymnasium is None else numpy.array(answer["terminated"], bool),
            answer["truncated"] if gymnasium is None else numpy.array(answer["truncated"], bool),
            _infos(answer["infos"]),
        )


def _row(values):
    return values if gymnasium is None else numpy.array(values, numpy.float32)


_rows = _row


def _info(info):
    """Names as Python has them, and the mask as an array where there are arrays."""
    named = {_snake(name): value for name, value in info.items()}
    if gymnasium is not None:
        named["action_mask"] = numpy.array(named["action_mask"], numpy.int8)
    if "final_info" in named:
        named["final_info"] = _info(named["final_info"])
        named["final_observation"] = _row(named["final_observation"])
    return named


def _infos(infos):
    """One list for each name, with None where an environment does not say it."""
    each = [_info(info) for info in infos]
    names = dict.fromkeys(name for info in each for name in info)
    return {name: [info.get(name) for info in each] for name in names}


def _snake(name):
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in name)


def _plain(value):
    """What numpy has, as lists and numbers of Python."""
    if hasattr(value, "tolist"):
        return value.tolist()
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    if isinstance(value, (dict, str, int, float, bool)) or value is None:
        return value
    raise MetagovernorError(f"Expected what JSON can hold but found a {type(value).__name__}")


if __name__ == "__main__":
    print(__doc__, file=sys.stderr)
