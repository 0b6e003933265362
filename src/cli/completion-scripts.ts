/** Completion as scripts for bash, zsh and PowerShell, from one list of commands. */
import type { CompletedCommand } from './completion-words.ts';

export const shells = ['bash', 'zsh', 'powershell'] as const;

export type Shell = (typeof shells)[number];

export function completionScript(shell: Shell, commands: readonly CompletedCommand[]): string {
  switch (shell) {
    case 'bash':
      return bashScript(commands);
    case 'zsh':
      return `autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${bashScript(commands)}`;
    case 'powershell':
      return powershellScript(commands);
  }
}

function bashScript(commands: readonly CompletedCommand[]): string {
  const steps = commands
    .filter(({ path }) => path !== '')
    .map(({ path, names, above }) => {
      const patterns = names.map((name) => `"${above}/${name}"`).join('|');
      return `      ${patterns}) at="${path}" ;;`;
    });
  const choices = commands.flatMap(({ path, choices: own }) =>
    own.map(({ flag, values }) => `    "${path}/${flag}") words="${values.join('\\n')}" ;;`),
  );
  const words = commands.map(
    ({ path, words: own }) => `    "${path}") words="${own.join('\\n')}" ;;`,
  );
  return `_danvan() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  local at="" words="" word i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at/\${COMP_WORDS[i]}" in
${steps.join('\n')}
    esac
  done
  case "$at/$before" in
${choices.join('\n')}
  esac
  if [ -z "$words" ]; then
    case "$before" in
      --output|-o|--db|--inbox|--folder|--annotate|--map) return ;;
    esac
    case "$at" in
${words.join('\n')}
    esac
  fi
  COMPREPLY=()
  while IFS= read -r word; do
    case "$word" in
      "$current"*) COMPREPLY+=("$(printf '%q' "$word")") ;;
    esac
  done <<< "$(printf '%b' "$words")"
}
complete -o default -F _danvan danvan
`;
}

function powershellScript(commands: readonly CompletedCommand[]): string {
  const list = (texts: readonly string[]) =>
    `@(${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')})`;
  const steps = commands
    .filter(({ path }) => path !== '')
    .flatMap(({ path, names, above }) => names.map((name) => `    '${above}/${name}' = '${path}'`));
  const choices = commands.flatMap(({ path, choices: own }) =>
    own.map(({ flag, values }) => `    '${path}/${flag}' = ${list(values)}`),
  );
  const words = commands.map(({ path, words: own }) => `    '${path}' = ${list(own)}`);
  return `Register-ArgumentCompleter -Native -CommandName danvan -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $steps = @{
${steps.join('\n')}
  }
  $choices = @{
${choices.join('\n')}
  }
  $words = @{
${words.join('\n')}
  }
  $at = ''
  $before = ''
  foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
    $text = $element.ToString()
    if ($element.Extent.EndOffset -ge $cursorPosition) { break }
    $before = $text
    if ($steps.ContainsKey("$at/$text")) { $at = $steps["$at/$text"] }
  }
  $found = if ($choices.ContainsKey("$at/$before")) { $choices["$at/$before"] } else { $words[$at] }
  $found | Where-Object { $_.StartsWith($wordToComplete) } | ForEach-Object {
    $typed = if ($_ -match ' ') { '"' + $_ + '"' } else { $_ }
    [System.Management.Automation.CompletionResult]::new($typed, $_, 'ParameterValue', $_)
  }
}
`;
}
