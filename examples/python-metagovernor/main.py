"""A metagovernor in Python: a rule of a few lines against leaving everybody alone, on the same runs."""

import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PACKAGE / "clients" / "python"))

from metagovernor import Environment  # noqa: E402

# In a project where metagovernor is installed, leave `command` out.
COMMAND = ["node", str(PACKAGE / "dist" / "cli" / "main.js")]
RUNS = 10

# What helps a process in each stage, most wanted first.
WANTED = {
    "forming": ["invite", "activate", "alignExpectations"],
    "interacting": ["smallWins", "mediate", "coupleIssues"],
    "collaborating": ["bringKnowledge", "carryRisk", "changeMeeting"],
    "implementing": ["provideService"],
}


def leave_alone(environment, observation, mask):
    return [0] * len(environment.counts)


def help_by_stage(environment, observation, mask):
    """For each slot the first wanted act that is open."""
    seen = dict(zip(environment.fields, observation))
    choices = leave_alone(environment, observation, mask)
    width = environment.counts[0]
    for slot in range(len(choices) - 1):
        for stage, acts in WANTED.items():
            if seen[f"slot{slot}.{stage}"] == 0:
                continue
            numbers = [environment.process_choices.index(act) for act in acts]
            choices[slot] = next((number for number in numbers if mask[slot * width + number]), 0)
    return choices


def play(environment, seed, decide):
    """One episode: what was paid, and what is measured at its end."""
    observation, info = environment.reset(seed=seed)
    paid = 0.0
    over = False
    while not over:
        action = decide(environment, observation, info["action_mask"])
        observation, reward, terminated, truncated, info = environment.step(action)
        paid += reward
        over = terminated or truncated
    return paid, info


def mean(values):
    return sum(values) / len(values)


with Environment("river-basin", command=COMMAND, reward="delivery", slots=8) as environment:
    print(f"{environment.hello['scenario']['title']}: {RUNS} runs of each.")
    print(f"{len(environment.fields)} numbers are seen, {environment.counts[0]} things can be done about each of 8 processes.")
    print()
    print("                 net delivery   innovations   points spent   acts")
    results = {}
    for decide in (leave_alone, help_by_stage):
        episodes = [play(environment, seed, decide) for seed in range(RUNS)]
        results[decide] = [paid for paid, _ in episodes]
        print(
            f"{decide.__name__:15}  {mean(results[decide]):12.3f}"
            f"   {mean([info['measures']['innovation'] for _, info in episodes]):11.1f}"
            f"   {mean([info['spent'] for _, info in episodes]):12.1f}"
            f"   {mean([info['measures']['interventions'] for _, info in episodes]):4.0f}"
        )
    better = sum(one > other for one, other in zip(results[help_by_stage], results[leave_alone]))
    print()
    print(f"Helping delivers more in {better} of {RUNS} runs, each on the same problems and the same luck.")
